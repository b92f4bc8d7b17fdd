// county/by-ids
UNWIND $ids AS id
MATCH (county:County {id: id})
RETURN county.id AS id, county.name AS name, county.code AS code, county.level AS level

// meeting/by-ids
UNWIND $ids AS id
MATCH (meeting:Meeting {id: id})
RETURN meeting.id AS id, meeting.title AS title, meeting.type AS type, meeting.date AS date, meeting.lastDay AS lastDay, meeting.place AS place, meeting.statedAttendance AS statedAttendance

// official/by-ids
UNWIND $ids AS id
MATCH (official:Official {id: id})
RETURN official.id AS id, official.name AS name, official.pinyin AS pinyin
