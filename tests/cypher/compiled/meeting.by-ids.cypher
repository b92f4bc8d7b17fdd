//
UNWIND $ids AS id
MATCH (meeting:Meeting {id: id})
RETURN meeting.id AS id, meeting.title AS title, meeting.type AS type, meeting.date AS date, meeting.lastDay AS lastDay, meeting.place AS place, meeting.statedAttendance AS statedAttendance
