/** Opens the help: most people look for a line to copy. */
export const beforeHelp = `Structured records out of news articles: who, where, when, how many, and who said what.

Examples:
  dateline report.txt                              look at it: the article in colour, the records as tables
  dateline report.txt --date 2026-01-06 > r.json   one record as JSON; relative dates count from that day
  dateline articles/ -o records.ndjson             a folder, one record a line
  dateline articles.ndjson --to csv -o tables/     all tables as CSV, a row an actor, place, date, count, quote
  dateline export.csv --field text=body -o r.json  a table with the articles in the column "body"
  dateline *.txt --to csv --table quotes           one table on standard output
  dateline report.txt --to html -o report.html     a page: marks, records, timeline, map
  cat dump.jsonl | dateline --from ndjson --to ndjson --field text=body,published=day
  dateline schema                                  the JSON Schema of the records
`

export const afterHelp = `
JSON is one object for a single text, and an array for a folder, a glob, several inputs or a format that holds
several (NDJSON, JSON, tables, feeds).
Exit codes: 0 done, 1 some articles failed, 2 wrong use, 70 a fault in dateline, 74 output failed, 130 interrupted.`
