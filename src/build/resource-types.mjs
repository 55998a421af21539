// Writes the type export that the template checker and the change comparison read.
//
//   npm install --prefix target/type-export @aws-cdk/aws-service-spec@0.1.216
//   node src/build/resource-types.mjs target/type-export [AWS::More::Type]...
//
// It rewrites src/main/resources/dev/groundwork/core/template/resource-types.json for the types that are in it, and
// those named: one type a line, so that a reader can parse just the lines that it needs.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const [folder, ...more] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node src/build/resource-types.mjs FOLDER-WITH-node_modules [TYPE]...');
  process.exit(2);
}
const require = createRequire(resolve(folder, 'package.json'));
const { loadAwsServiceSpec } = require('@aws-cdk/aws-service-spec');
const file = new URL('../main/resources/dev/groundwork/core/template/resource-types.json', import.meta.url);

const db = await loadAwsServiceSpec();
const names = [...Object.keys(JSON.parse(readFileSync(file, 'utf8'))), ...more].sort();
const lines = [...new Set(names)].map((name) => `${JSON.stringify(name)}:${JSON.stringify(exported(name))}`);
writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);

function exported(name) {
  const resource = db.lookup('resource', 'cloudFormationType', 'equals', name).only();
  const types = {};
  const result = {
    properties: properties(resource.properties, types),
    attributes: Object.keys(resource.attributes),
    primaryIdentifier: resource.primaryIdentifier,
    types,
  };
  if (resource.tagInformation) {
    result.tagging = resource.tagInformation;
  }
  return result;
}

/** The facts of each property, without its documentation; nested types are added to `types` on the way. */
function properties(from, types) {
  const kept = ['required', 'causesReplacement', 'relationshipRefs', 'defaultValue', 'deprecated'];
  return Object.fromEntries(Object.entries(from).map(([name, property]) => {
    const facts = { type: type(property.type, types) };
    for (const fact of kept.filter((each) => property[each] !== undefined)) {
      facts[fact] = property[fact];
    }
    return [name, facts];
  }));
}

function type(from, types) {
  switch (from.type) {
    case 'ref': {
      const definition = db.get('typeDefinition', from.reference.$ref);
      if (!types[definition.name]) {
        types[definition.name] = {}; // first, since types may contain themselves
        types[definition.name] = properties(definition.properties, types);
      }
      return { type: 'ref', name: definition.name };
    }
    case 'array':
    case 'map':
      return { type: from.type, element: type(from.element, types) };
    case 'union':
      return { type: 'union', types: from.types.map((each) => type(each, types)) };
    default:
      return from.allowedValues ? { type: from.type, allowedValues: from.allowedValues } : { type: from.type };
  }
}
