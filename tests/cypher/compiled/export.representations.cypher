//
UNWIND $ids AS meetingId
MATCH (meeting:Meeting {id: meetingId})<-[:REPRESENTED]-(organization:Organization)
RETURN meetingId, meeting.title AS meetingTitle, meeting.date AS date, organization.id AS organizationId, organization.name AS name
ORDER BY meetingId, organizationId
