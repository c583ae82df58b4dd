// Writes data/statistics/national/*.csv: the totals by partner that national offices publish, as small tables that travel with the program.
// usage: node ship.js TIDY_FOLDER PARTIES.yaml OUT_FOLDER
// TIDY_FOLDER holds national_annual.csv and national_monthly.csv: one figure a line, codes of ISO 3166-1 alpha-3, US dollars.
const fs = require("fs");
const path = require("path");

const [tidy, parties, out] = process.argv.slice(2);
const codes = new Map([["WLD", "WORLD"], ["_EU", "EU"], ["_CIS", "CIS"], ["_SCO", "SCO"], ["_EAEU", "EAEU"], ["_NONCIS", "NON-CIS"]]);
for (const line of fs.readFileSync(parties, "utf8").split("\n")) {
  const found = /^ {2}"?([A-Z]{2})"?: .*alpha3: ([A-Z]{3})/.exec(line);
  if (found) codes.set(found[2], found[1]);
}

const tables = new Map();
const unknown = new Set();
for (const [file, suffix] of [["national_annual.csv", ""], ["national_monthly.csv", "-monthly"]]) {
  const [head, ...lines] = fs.readFileSync(path.join(tidy, file), "utf8").trim().split(/\r?\n/);
  if (head !== "year,month,reporter,partner,flow,product_code,product_class,value_usd,source,partner_basis") throw new Error(`${file}: another header`);
  for (const line of lines) {
    const [year, month, reporter, partner, flow, product, , value, , basis] = line.split(",");
    if (product !== "TOTAL") throw new Error(`${file}: product ${product}`);
    if (!codes.has(partner)) { unknown.add(partner); continue; }
    const table = codes.get(reporter) + suffix;
    const period = month ? `${year}-${month.padStart(2, "0")}` : year;
    if (!tables.has(table)) tables.set(table, { periods: new Set(), rows: new Map() });
    const { periods, rows } = tables.get(table);
    const key = [codes.get(partner), flow, basis].join(",");
    periods.add(period);
    if (!rows.has(key)) rows.set(key, new Map());
    if (rows.get(key).has(period)) throw new Error(`${table}: ${key} ${period} twice`);
    rows.get(key).set(period, thousands(value));
  }
}

// Thousands of dollars without the zeros that say nothing, by moving the point in the digits themselves.
function thousands(value) {
  const [whole, rest = ""] = value.split(".");
  const digits = whole.padStart(4, "0");
  return `${digits.slice(0, -3)}.${digits.slice(-3)}${rest}`.replace(/0+$/, "").replace(/\.$/, "");
}

// A year whose months are told, but not all of them, is no year: what stands there as its total is that of some months.
for (const [name, table] of tables) {
  const months = tables.get(`${name}-monthly`)?.periods ?? new Set();
  for (const year of [...table.periods].filter((p) => p.length === 4)) {
    const told = [...months].filter((m) => m.startsWith(`${year}-`)).length;
    if (told === 0 || told === 12) continue;
    table.periods.delete(year);
    for (const row of table.rows.values()) row.delete(year);
    console.log(`${name}: ${year} left out, as only ${told} of its months are told`);
  }
}

for (const [name, { periods, rows }] of tables) {
  const columns = [...periods].sort();
  const lines = [...rows.keys()].sort().filter((key) => rows.get(key).size > 0).map((key) => [key, ...columns.map((c) => rows.get(key).get(c) ?? "")].join(","));
  fs.writeFileSync(path.join(out, `${name}.csv`), [`partner,flow,basis,${columns.join(",")}`, ...lines, ""].join("\n"));
}
console.log(`${tables.size} tables; left out, as data/parties.yaml does not list them: ${[...unknown].sort().join(" ")}`);
