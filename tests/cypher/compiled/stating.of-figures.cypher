//
UNWIND $ids AS figureId
MATCH (:Figure {id: figureId})<-[:STATES]-(stater:Node)
RETURN figureId, {id: stater.id, name: stater.name, pinyin: stater.pinyin, title: stater.title, code: stater.code, level: stater.level, type: stater.type, date: stater.date, lastDay: stater.lastDay, place: stater.place, statedAttendance: stater.statedAttendance, kind: stater.kind, metric: stater.metric, value: stater.value, unit: stater.unit, year: stater.year, isGoal: stater.isGoal, formerValue: stater.formerValue, formerYear: stater.formerYear, url: stater.url, source: stater.source, published: stater.published, loadedAt: stater.loadedAt} AS stater
ORDER BY figureId, stater.title, stater.id
