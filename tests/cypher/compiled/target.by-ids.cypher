//
UNWIND $ids AS id
MATCH (target:Target {id: id})
RETURN target.id AS id, target.metric AS metric, target.value AS value, target.unit AS unit, target.year AS year
