// Spells numbers by CLDR's rule-based number formats, as far as small cardinals need them.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'node_modules/cldr-rbnf/rbnf');

/** A whole number in words, in every gender and case that the language's cardinal rules have; nothing where it has no rules. */
export function spell(language, number) {
  const file = join(folder, `${language}.json`);
  if (!existsSync(file)) return [];
  const rules = JSON.parse(readFileSync(file, 'utf8')).rbnf.rbnf.SpelloutRules;
  const sets = Object.keys(rules).filter(name => /^%spellout-(cardinal|numbering$)/.test(name) && !name.endsWith('-verbose'));
  const speller = new Speller(language, rules);
  return sets.map(set => speller.spell(set, number).replaceAll('\u00AD', ''));
}

class Speller {
  constructor(language, rules) {
    this.rules = rules;
    this.plurals = new Intl.PluralRules(language);
  }

  spell(set, number) {
    const [base, radix, body] = this.ruleFor(set, number);
    const divisor = radix ** Math.floor(Math.log(base || 1) / Math.log(radix) + 1e-9);
    const [high, low] = [Math.floor(number / divisor), number % divisor];
    const optional = body.replaceAll(/\[([^\]]*)\]/g, low === 0 ? '' : '$1');
    return optional.replace(/^'/, '')
      .replaceAll(/\$\(cardinal,([^)]*)\)\$/g, (_, forms) => this.plural(forms, high))
      .replaceAll(/([←→=])([^←→=]*)\1/g, (_, arrow, other) => this.substitute(set, arrow, other, { '←': high, '→': low, '=': number }[arrow]));
  }

  /** The last rule whose base is not above the number. */
  ruleFor(set, number) {
    const rules = this.rules[set].filter(([key]) => /^\d+(\/\d+)?$/.test(key)).map(([key, text]) => [...key.split('/').map(Number), text]);
    const [base, radix, text] = rules.filter(([first]) => first <= number).at(-1).reduce((rule, part) => [...rule, part], []);
    return text === undefined ? [base, 10, radix.replace(/;$/, '')] : [base, radix, text.replace(/;$/, '')];
  }

  plural(forms, number) {
    const byName = Object.fromEntries([...forms.matchAll(/(\w+)\{([^}]*)\}/g)].map(match => [match[1], match[2]]));
    return byName[this.plurals.select(number)] ?? byName.other;
  }

  substitute(set, arrow, other, number) {
    if (/[#0]/.test(other)) return String(number);
    return this.spell(other === '' ? set : other, number);
  }
}
