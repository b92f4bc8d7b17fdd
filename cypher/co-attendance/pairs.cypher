// How many pairs of attendances the meetings have that match the filter: what it costs to count pairs of officials.
// The conditions on meetings are those of `meeting/page`.
MATCH (meeting:Meeting)
WITH COUNT { (meeting)<-[:ATTENDED]-() } AS attendees
RETURN coalesce(sum(attendees * (attendees - 1) / 2), 0) AS pairs
