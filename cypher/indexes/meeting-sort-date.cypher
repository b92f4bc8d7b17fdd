// Finds meetings by the day on which they began, in its order; those without one come last.
CREATE INDEX meeting_sort_date IF NOT EXISTS FOR (meeting:Meeting) ON (meeting.sortDate)
