// What a Mastodon entity looks like, read from the TypeScript types that the npm package masto ships.
// The types are written by others from Mastodon's documentation, so they know nothing of this server.
// Where they are wrong or loose, corrections.mjs says what the documentation says.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { ALWAYS_SENT, CORRECTIONS, MAY_BE_MISSING } from './corrections.mjs';

const require = createRequire(import.meta.url);
const declarations = join(dirname(require.resolve('masto/package.json')), 'dist/esm/index.d.ts');
const program = ts.createProgram([declarations], { strict: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext });
const checker = program.getTypeChecker();

function exported(path) {
  let symbol = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(declarations))).find((s) => s.name === 'mastodon');
  for (const name of path.split('.')) {
    if (symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
    symbol = checker.getExportsOfModule(symbol).find((s) => s.name === name);
    if (!symbol) throw new Error(`masto declares no ${path}`);
  }
  return checker.getDeclaredTypeOfSymbol(symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
}

/** The name on the wire: masto turns `display_name` into `displayName`; names like `@1x` and `posting:…` stay. */
const onTheWire = (name) => (name.includes(':') || name.startsWith('@') ? name : name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`));

const entityName = (type) => type.aliasSymbol?.name ?? type.symbol?.name ?? '';
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const show = (value) => JSON.stringify(value)?.slice(0, 80);

function literal(word, value, path, problems) {
  const nullable = word.endsWith('?');
  const kind = nullable ? word.slice(0, -1) : word;
  if (kind === 'any') return;
  if (value === null) {
    if (!nullable) problems.push(`${path}: null, expected ${kind}`);
  } else if (kind.endsWith('[]')) {
    if (!Array.isArray(value)) problems.push(`${path}: ${show(value)}, expected a list`);
    else value.forEach((item, index) => literal(kind.slice(0, -2), item, `${path}[${index}]`, problems));
  } else if (kind.startsWith('=')) {
    fits(exported(kind.slice(1)), value, path, problems);
  } else if (kind === 'date-time') {
    if (!(typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value))) problems.push(`${path}: ${show(value)}, expected a date and time`);
  } else if (kind === 'date') {
    if (!(typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value))) problems.push(`${path}: ${show(value)}, expected a date`);
  } else if (kind === 'integer') {
    if (!Number.isInteger(value)) problems.push(`${path}: ${show(value)}, expected a whole number`);
  } else if (kind === 'object') {
    if (!isRecord(value)) problems.push(`${path}: ${show(value)}, expected an object`);
  } else if (typeof value !== kind) problems.push(`${path}: ${show(value)}, expected ${kind}`);
}

/** Collects what does not fit; an empty list means that the value has exactly the declared shape. */
export function fits(type, value, path, problems = []) {
  if (type.isUnion()) {
    let best;
    for (const member of type.types) {
      const trial = [];
      fits(member, value, path, trial);
      if (trial.length === 0) return problems;
      const alike = typeof value === 'object' && value !== null && member.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection) && Array.isArray(value) === checker.isArrayType(member);
      if (alike && (!best || trial.length < best.length)) best = trial;
    }
    problems.push(...(best ?? [`${path}: ${show(value)}, expected ${checker.typeToString(type)}`]));
    return problems;
  }
  const { flags } = type;
  const wrong = () => problems.push(`${path}: ${show(value)}, expected ${checker.typeToString(type)}`);
  if (flags & ts.TypeFlags.Any || flags & ts.TypeFlags.Unknown) return problems;
  if (flags & ts.TypeFlags.Null) value === null || wrong();
  else if (flags & ts.TypeFlags.Undefined) value === undefined || wrong();
  else if (flags & ts.TypeFlags.StringLiteral || flags & ts.TypeFlags.NumberLiteral) value === type.value || wrong();
  else if (flags & ts.TypeFlags.BooleanLiteral) value === (type.intrinsicName === 'true') || wrong();
  else if (flags & ts.TypeFlags.String) typeof value === 'string' || wrong();
  else if (flags & ts.TypeFlags.Number) typeof value === 'number' || wrong();
  else if (flags & ts.TypeFlags.Boolean) typeof value === 'boolean' || wrong();
  else if (checker.isArrayType(type)) {
    if (!Array.isArray(value)) wrong();
    else value.forEach((item, index) => fits(checker.getTypeArguments(type)[0], item, `${path}[${index}]`, problems));
  } else if (!isRecord(value)) wrong();
  else {
    const open = checker.getIndexTypeOfType(type, ts.IndexKind.String);
    if (open) for (const [key, item] of Object.entries(value)) fits(open, item, `${path}.${key}`, problems);
    else fields(type, value, path, problems);
  }
  return problems;
}

/** An entity's own name and those that it extends: what corrections.mjs says of Account counts for AccountCredentials too. */
function namesOf(type) {
  const bases = type.isClassOrInterface() ? checker.getBaseTypes(type) : [];
  return [entityName(type), ...bases.flatMap(namesOf)];
}

function fields(type, value, path, problems) {
  const names = namesOf(type);
  const corrected = (field) => names.map((name) => CORRECTIONS[`${name}.${field}`]).find(Boolean);
  const among = (set, field) => names.some((name) => set.has(`${name}.${field}`));
  const known = new Set();
  for (const property of checker.getPropertiesOfType(type)) {
    const name = onTheWire(property.name);
    const correction = corrected(name);
    known.add(name);
    const optional = property.flags & ts.SymbolFlags.Optional;
    if (!(name in value)) {
      if ((!optional || among(ALWAYS_SENT, name)) && !among(MAY_BE_MISSING, name)) problems.push(`${path}.${name}: missing from ${names[0]}`);
      continue;
    }
    if (correction) literal(correction, value[name], `${path}.${name}`, problems);
    else fits(checker.getTypeOfSymbol(property), value[name], `${path}.${name}`, problems);
    if (/_at$/.test(name) && !correction && typeof value[name] === 'string') literal('date-time', value[name], `${path}.${name}`, problems);
  }
  for (const name of Object.keys(value)) {
    if (known.has(name)) continue;
    const correction = corrected(name);
    if (correction) literal(correction, value[name], `${path}.${name}`, problems);
    else problems.push(`${path}.${name}: not documented for ${names[0]}`);
  }
}

/** Compares JSON from the wire with an entity of masto's, such as `v1.Status`; returns what does not fit. */
export const compare = (entity, value) => fits(exported(entity), value, entity);
