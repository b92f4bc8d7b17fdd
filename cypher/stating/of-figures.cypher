// The meetings and policies that state each of the given figures, by title, then by id.
UNWIND $ids AS figureId
MATCH (:Figure {id: figureId})<-[:STATES]-(stater:Node)
RETURN figureId, {id: stater.id} AS stater
ORDER BY figureId, stater.title, stater.id
