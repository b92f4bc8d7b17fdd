//
MATCH (meeting:Meeting)
MATCH (meeting)<-[:ATTENDED]-(one:Official)
MATCH (meeting)<-[:ATTENDED]-(other:Official)
WHERE one.id < other.id
WITH one, other, count(DISTINCT meeting) AS key, min(meeting.date) AS firstShared, max(meeting.date) AS lastShared
WHERE key >= $minMeetings
WITH one, other, key, firstShared, lastShared, one.id + ' ' + other.id AS id
WITH one, other, key, firstShared, lastShared, id
ORDER BY key, id
LIMIT $limit
RETURN collect([key, id, [{id: one.id, name: one.name, pinyin: one.pinyin}, {id: other.id, name: other.name, pinyin: other.pinyin}], firstShared, lastShared]) AS edges

// types county
MATCH (:County {id: $county})<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (meeting.type IN $types)
MATCH (meeting)<-[:ATTENDED]-(one:Official)
MATCH (meeting)<-[:ATTENDED]-(other:Official)
WHERE one.id < other.id
WITH one, other, count(DISTINCT meeting) AS key, min(meeting.date) AS firstShared, max(meeting.date) AS lastShared
WHERE key >= $minMeetings
WITH one, other, key, firstShared, lastShared, one.id + ' ' + other.id AS id
WITH one, other, key, firstShared, lastShared, id
ORDER BY key, id
LIMIT $limit
RETURN collect([key, id, [{id: one.id, name: one.name, pinyin: one.pinyin}, {id: other.id, name: other.name, pinyin: other.pinyin}], firstShared, lastShared]) AS edges

// from to within
MATCH (:County {id: $within})<-[:PART_OF*0..4]-(:County)<-[:HELD_IN]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (meeting.lastDay >= $from)
  AND (meeting.date <= $to)
MATCH (meeting)<-[:ATTENDED]-(one:Official)
MATCH (meeting)<-[:ATTENDED]-(other:Official)
WHERE one.id < other.id
WITH one, other, count(DISTINCT meeting) AS key, min(meeting.date) AS firstShared, max(meeting.date) AS lastShared
WHERE key >= $minMeetings
WITH one, other, key, firstShared, lastShared, one.id + ' ' + other.id AS id
WITH one, other, key, firstShared, lastShared, id
ORDER BY key, id
LIMIT $limit
RETURN collect([key, id, [{id: one.id, name: one.name, pinyin: one.pinyin}, {id: other.id, name: other.name, pinyin: other.pinyin}], firstShared, lastShared]) AS edges

// attendedByAll attendedAs
MATCH (:Official {id: head($attendedByAll)})-[:ATTENDED]->(meeting:Meeting)
WITH DISTINCT meeting
WHERE (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
    WHERE someone.id IN $attendedByAll
      AND (any(role IN present.roles WHERE role IN $attendedAs)) } = size($attendedByAll))
  AND (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(:Official)
    WHERE any(role IN present.roles WHERE role IN $attendedAs) } > 0)
MATCH (meeting)<-[:ATTENDED]-(one:Official)
MATCH (meeting)<-[:ATTENDED]-(other:Official)
WHERE one.id < other.id
WITH one, other, count(DISTINCT meeting) AS key, min(meeting.date) AS firstShared, max(meeting.date) AS lastShared
WHERE key >= $minMeetings
WITH one, other, key, firstShared, lastShared, one.id + ' ' + other.id AS id
WITH one, other, key, firstShared, lastShared, id
ORDER BY key, id
LIMIT $limit
RETURN collect([key, id, [{id: one.id, name: one.name, pinyin: one.pinyin}, {id: other.id, name: other.name, pinyin: other.pinyin}], firstShared, lastShared]) AS edges

// attendedByAny discussed
MATCH (:Policy {id: $discussed})<-[:DISCUSSED]-(meeting:Meeting)
WITH DISTINCT meeting
WHERE (COUNT {
    MATCH (meeting)<-[present:ATTENDED]-(someone:Official)
    WHERE someone.id IN $attendedByAny } > 0)
MATCH (meeting)<-[:ATTENDED]-(one:Official)
MATCH (meeting)<-[:ATTENDED]-(other:Official)
WHERE one.id < other.id
WITH one, other, count(DISTINCT meeting) AS key, min(meeting.date) AS firstShared, max(meeting.date) AS lastShared
WHERE key >= $minMeetings
WITH one, other, key, firstShared, lastShared, one.id + ' ' + other.id AS id
WITH one, other, key, firstShared, lastShared, id
ORDER BY key, id
LIMIT $limit
RETURN collect([key, id, [{id: one.id, name: one.name, pinyin: one.pinyin}, {id: other.id, name: other.name, pinyin: other.pinyin}], firstShared, lastShared]) AS edges

// titleWords
MATCH (meeting:Meeting)
WHERE all(forms IN $titleWords WHERE any(form IN forms WHERE meeting.title CONTAINS form))
MATCH (meeting)<-[:ATTENDED]-(one:Official)
MATCH (meeting)<-[:ATTENDED]-(other:Official)
WHERE one.id < other.id
WITH one, other, count(DISTINCT meeting) AS key, min(meeting.date) AS firstShared, max(meeting.date) AS lastShared
WHERE key >= $minMeetings
WITH one, other, key, firstShared, lastShared, one.id + ' ' + other.id AS id
WITH one, other, key, firstShared, lastShared, id
ORDER BY key, id
LIMIT $limit
RETURN collect([key, id, [{id: one.id, name: one.name, pinyin: one.pinyin}, {id: other.id, name: other.name, pinyin: other.pinyin}], firstShared, lastShared]) AS edges

// keyDown
MATCH (meeting:Meeting)
MATCH (meeting)<-[:ATTENDED]-(one:Official)
MATCH (meeting)<-[:ATTENDED]-(other:Official)
WHERE one.id < other.id
WITH one, other, count(DISTINCT meeting) AS key, min(meeting.date) AS firstShared, max(meeting.date) AS lastShared
WHERE key >= $minMeetings
WITH one, other, key, firstShared, lastShared, one.id + ' ' + other.id AS id
WITH one, other, key, firstShared, lastShared, id
ORDER BY key DESC, id
LIMIT $limit
RETURN collect([key, id, [{id: one.id, name: one.name, pinyin: one.pinyin}, {id: other.id, name: other.name, pinyin: other.pinyin}], firstShared, lastShared]) AS edges

// afterId idDown keyDown
MATCH (meeting:Meeting)
MATCH (meeting)<-[:ATTENDED]-(one:Official)
MATCH (meeting)<-[:ATTENDED]-(other:Official)
WHERE one.id < other.id
WITH one, other, count(DISTINCT meeting) AS key, min(meeting.date) AS firstShared, max(meeting.date) AS lastShared
WHERE key >= $minMeetings
WITH one, other, key, firstShared, lastShared, one.id + ' ' + other.id AS id
WHERE ((key = $afterKey AND id < $afterId) OR key < $afterKey)
WITH one, other, key, firstShared, lastShared, id
ORDER BY key DESC, id DESC
LIMIT $limit
RETURN collect([key, id, [{id: one.id, name: one.name, pinyin: one.pinyin}, {id: other.id, name: other.name, pinyin: other.pinyin}], firstShared, lastShared]) AS edges
