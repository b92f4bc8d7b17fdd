// The given groups of the meeting summary with all their properties.
UNWIND $ids AS id
MATCH (tally:Tally {id: id})
RETURN id, tally.groupBy AS groupBy, tally.group AS group, tally.rank AS rank, tally.county AS county, tally.type AS type, tally.year AS year
