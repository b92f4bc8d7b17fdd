// Finds a county by its GB/T 2260 code.
CREATE INDEX county_code IF NOT EXISTS FOR (county:County) ON (county.code)
