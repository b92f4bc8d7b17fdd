// Finds meetings by the day on which they began.
CREATE INDEX meeting_date IF NOT EXISTS FOR (meeting:Meeting) ON (meeting.date)
