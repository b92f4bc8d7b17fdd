// Who attended each of the given meetings, by meeting and official.
UNWIND $ids AS meetingId
MATCH (:Meeting {id: meetingId})<-[attended:ATTENDED]-(official:Official)
RETURN meetingId, official.id AS officialId, official.name AS name, official.pinyin AS pinyin, attended.roles AS roles, attended.postTitle AS postTitle, attended.order AS order
ORDER BY meetingId, officialId
