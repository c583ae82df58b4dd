// Makes packs/<language>/cldr.yaml from the Unicode CLDR: `npm run make`, or `node cldr.js [--packs DIR] [LANGUAGE ...]`.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { spell } from './spell.js';

const here = dirname(fileURLToPath(import.meta.url));

// A pack takes the words of all these locales; the first one has its number words as well.
const LOCALES = {
  az: ['az'], be: ['be', 'be-tarask'], de: ['de'], en: ['en'], es: ['es'], fr: ['fr'], it: ['it'], kk: ['kk'], ky: ['ky'],
  pl: ['pl'], ru: ['ru'], tg: ['tg'], tr: ['tr'], uk: ['uk'], uz: ['uz', 'uz-Cyrl'], zh: ['zh', 'zh-Hant'],
};

const CURRENCIES = `AED AFN AMD ARS AUD AZN BRL BYN CAD CHF CNY CZK EGP EUR GBP GEL HKD HUF IDR INR IRR JPY KES KGS KRW KWD KZT
  MDL MNT MXN MYR NGN NOK PKR PLN QAR RON RUB SAR SEK SGD THB TJS TMT TRY TZS UAH UGX USD UZS VND ZAR`.split(/\s+/);

// Their word for one is the indefinite article too.
const ONE_IS_ARTICLE = new Set(['az', 'de', 'en', 'es', 'fr', 'it', 'kk', 'ky', 'tr', 'uz']);

const CAPITAL_MONTHS = new Set(['de', 'en', 'tr']);

// Elsewhere short months are words of their own: "лист." is November and a letter, "Ara" December and a search.
const SHORT_MONTHS = new Set(['de', 'en']);

// Han writing has no spaces: its short number words are parts of other words.
const NO_SPACES = new Set(['zh']);

const SHORTEST_STEM = 4;

const NAMES_OF_PLACES = new Set(['parties', 'demonyms', 'capitals', 'units']);

const fold = text => text.toLowerCase().replaceAll('ё', 'е').replaceAll(/[’‘ʻʼ`]/gu, "'");
const isCapital = word => /^\P{L}*\p{Lu}/u.test(word);
const isAbbreviation = word => word.length > 1 && /\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word);
const isMixed = text => /\p{Script=Latin}/u.test(text) && /\p{Script=Cyrillic}/u.test(text);
const readYaml = file => parse(readFileSync(file, 'utf8')) ?? {};
const uniqueBy = (list, key) => [...new Map(list.map(item => [key(item), item]).reverse()).values()].reverse();

function readCldr(name, file, locale, ...path) {
  const json = JSON.parse(readFileSync(join(here, 'node_modules', `cldr-${name}-full`, 'main', locale, `${file}.json`), 'utf8'));
  return path.reduce((node, key) => node[key], json.main[locale]);
}

function readPack(folder) {
  const header = readYaml(join(folder, 'pack.yaml'));
  const classes = new Set(Object.keys({ ...header.endings, ...header.chained_endings }));
  for (const name of [...Object.values(header.name_endings ?? {}), header.suffixes ?? []].flat()) {
    if (!classes.has(name)) throw new Error(`${folder}/pack.yaml: '${name}' is no class of endings`);
  }
  const nameEndings = Object.entries(header.name_endings ?? {}).sort(([a], [b]) => b.length - a.length);
  return { nameEndings, suffixes: header.suffixes, otherWords: otherWords(folder, header) };
}

/** The bare lower-case words that the pack uses for other things than places: a name like one of them is left out. */
function otherWords(folder, header) {
  const words = new Set(header.frequent ?? []);
  for (const file of readdirSync(folder).filter(f => f.endsWith('.yaml') && f !== 'pack.yaml' && f !== 'cldr.yaml')) {
    for (const [group, phrases] of Object.entries(readYaml(join(folder, file)))) {
      if (!NAMES_OF_PLACES.has(group)) addWords(Object.values(phrases ?? {}).flat(), words);
    }
  }
  return words;
}

function addWords(phrases, words) {
  for (const word of phrases.flatMap(phrase => String(phrase).split(' '))) {
    if (!isCapital(word) && !word.includes('+')) words.add(fold(word));
  }
}

/** The countries that the program knows. */
function territories() {
  const parties = readYaml(join(here, '../../data/parties.yaml')).parties;
  return Object.keys(parties).filter(code => parties[code].type === 'country');
}

/** What CLDR calls each code, without the names that several have. */
function partyNames(locales, pack) {
  const names = territories().map(code => [code, locales.flatMap(locale => namesOf(locale, code))]);
  const words = owners(names.map(([code, forms]) => [code, forms.flatMap(f => [f.main, f.full, f.other, ...f.full.split(/[\s-]+/u)])]));
  const mains = owners(names.map(([code, forms]) => [code, forms.map(f => f.main)]));
  const short = f => isOnly(f.main === f.full ? mains : words, f.main) ? f.main : f.full;
  const other = f => (isOnly(words, f.other) && (isAbbreviation(f.other) || isOnly(words, f.main)) ? f.other : null);
  const keep = forms => forms.flatMap(f => [short(f), other(f)]).filter(name => name && !isOtherWord(name, pack));
  return names.map(([code, forms]) => [code, uniqueBy(keep(forms), fold)]);
}

/** The names of one territory: full as given, main without what stands in brackets, other what stands there if it is a name. */
function namesOf(locale, code) {
  const all = readCldr('localenames', 'territories', locale, 'localeDisplayNames', 'territories');
  return Object.keys(all).filter(key => key === code || key.startsWith(`${code}-alt-`)).map(key => divide(all[key].trim()))
    .filter(name => !(isAbbreviation(name.main) && name.main.replaceAll(/\P{L}/gu, '').length < 3));
}

function divide(full) {
  const [, main, inside] = full.match(/^(.*?)\s*(?:[(（](.*)[)）])?$/u);
  const isName = inside && !inside.includes(' ') && (isAbbreviation(inside) ? inside.length > 2 : isCapital(inside) && inside.length > 3);
  return { full, main: main.replace(/,.*$/u, ''), other: isName ? inside : null };
}

function owners(names) {
  const found = new Map();
  for (const [code, forms] of names) {
    for (const form of forms.filter(Boolean)) found.set(fold(form), (found.get(fold(form)) ?? new Set()).add(code));
  }
  return found;
}

const isOnly = (found, name) => name !== null && found.get(fold(name)).size === 1;

const isOtherWord = (name, pack) => !name.includes(' ') && !isAbbreviation(name) && pack.otherWords.has(fold(name));

/** A name as a phrase: its first capital word wants a capital, and each word may end as the pack tells. */
function namePhrase(name, pack) {
  const words = name.split(/\s+/u);
  const first = words.findIndex(word => isCapital(word) && !isAbbreviation(word));
  return words.map((word, i) => (i === first ? capital(word) : '') + inflect(word, pack.nameEndings)).join(' ');
}

// The sign wants its capital at the very start of the word.
const capital = word => (/^\p{Lu}/u.test(word) ? '^' : '');

// A short stem with endings is other words too: "Куб+n" is Cuba and the name Кубів.
function inflect(word, nameEndings) {
  const letters = word.match(/\p{L}*$/u)[0];
  const fitting = isAbbreviation(word) ? undefined : nameEndings.find(([cut]) => letters.endsWith(cut) && letters.length - cut.length >= SHORTEST_STEM);
  return fitting ? `${word.slice(0, word.length - fitting[0].length)}+${fitting[1]}` : word;
}

const withSuffixes = (phrase, pack) => (pack.suffixes && /\p{Ll}$/u.test(phrase) ? `${phrase}+${pack.suffixes}` : phrase);

function months(language, pack) {
  const sign = CAPITAL_MONTHS.has(language) ? '^' : '';
  const write = form => withSuffixes(sign + (sign ? form : form.toLowerCase()), pack);
  return Array.from({ length: 12 }, (_, i) => {
    const forms = LOCALES[language].flatMap(locale => monthNames(locale, i + 1, SHORT_MONTHS.has(language)));
    return [`${i + 1}`, uniqueBy(forms.map(write), fold)];
  });
}

function monthNames(locale, month, hasShort) {
  const all = readCldr('dates', 'ca-gregorian', locale, 'dates', 'calendars', 'gregorian', 'months');
  const short = all.format.abbreviated;
  const isClear = /\p{L}{3}/u.test(short[month]) && Object.values(short).filter(form => fold(form) === fold(short[month])).length === 1;
  return [all.format.wide[month], all['stand-alone'].wide[month], ...(hasShort && isClear ? [short[month]] : [])];
}

function currencies(locales, pack) {
  const names = CURRENCIES.map(code => [code, locales.flatMap(locale => currencyNames(locale, code))]);
  const found = owners(names);
  return names.map(([code, forms]) => [code, [...uniqueBy(forms.filter(f => isOnly(found, f)), fold).map(f => withSuffixes(f, pack)), code]]);
}

function currencyNames(locale, code) {
  const all = readCldr('numbers', 'currencies', locale, 'numbers', 'currencies')[code] ?? {};
  const counts = Object.keys(all).filter(key => key.startsWith('displayName-count-')).sort();
  const signs = [all.symbol, all['symbol-alt-narrow']].filter(sign => /^\p{Sc}$/u.test(sign ?? ''));
  return [...counts.map(key => all[key]), all.displayName, ...signs].filter(name => name && name !== code && !isMixed(name));
}

function numbers(language) {
  if (NO_SPACES.has(language)) return [];
  const tens = [...Array(21).keys(), 30, 40, 50, 60, 70, 80, 90];
  const wanted = [...tens, ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(n => 100 * n)].filter(n => n !== 1 || !ONE_IS_ARTICLE.has(language));
  const isGood = word => /^[\p{L}'’-]+$/u.test(word) && !isMixed(word);
  return wanted.map(n => [`${n}`, uniqueBy(spell(language, n).filter(isGood), fold)]);
}

function scalar(text) {
  const isPlain = /^[\p{L}^][\p{L}\p{M}\p{N} ’'‘ʻʼ.+^&()-]*$/u.test(text) && !/^(y|n|yes|no|on|off|true|false|null)$/iu.test(text);
  return isPlain ? text : JSON.stringify(text);
}

function group(name, entries) {
  const lines = entries.filter(([, phrases]) => phrases.length > 0).map(([key, phrases]) => `  ${scalarKey(key)}: [${phrases.map(scalar).join(', ')}]`);
  return lines.length > 0 ? [`${name}:`, ...lines, ''] : [];
}

const scalarKey = key => (/^\d+$/u.test(key) ? key : scalar(key));

function page(language, pack) {
  const version = JSON.parse(readFileSync(join(here, 'node_modules/cldr-core/package.json'), 'utf8')).version;
  const locales = LOCALES[language];
  const parties = partyNames(locales, pack).map(([code, names]) => [code, names.map(name => namePhrase(name, pack))]);
  return [
    `# Generated by tools/cldr (npm run make) from the Unicode CLDR ${version}, locales ${locales.join(', ')}; do not edit.`,
    '# Data under the Unicode License v3 (Unicode-3.0), copyright © Unicode, Inc.: see NOTICE.',
    '',
    ...group('parties', parties), ...group('units', currencies(locales, pack)), ...group('months', months(language, pack)), ...group('numbers', numbers(language)),
  ].join('\n').trimEnd() + '\n';
}

function main() {
  const { values, positionals } = parseArgs({ options: { packs: { type: 'string', default: join(here, '../../packs') } }, allowPositionals: true });
  for (const language of positionals.length > 0 ? positionals : Object.keys(LOCALES)) {
    const folder = join(values.packs, language);
    if (existsSync(join(folder, 'pack.yaml'))) writeFileSync(join(folder, 'cldr.yaml'), page(language, readPack(folder)));
  }
}

main();
