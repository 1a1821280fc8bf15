import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A schema of JSON Schema 2020-12, as far as it is used here. */
export type Schema = Readonly<Record<string, unknown>>;

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** What is known of a procurement, and the parts of what is known of an authority: where each is declared. */
const SOURCES = {
  Facts: path.join(ROOT, 'workflows/facts/facts.ts'),
  MembersFacts: path.join(ROOT, 'workflows/membership/members.facts.ts'),
  Register: path.join(ROOT, 'workflows/authority/register.facts.ts'),
  SettledFacts: path.join(ROOT, 'workflows/authority/settled.facts.ts'),
};

/** Names that say more than their type does: a string that is a moment, and one that is a day. */
const formats: Readonly<Record<string, Schema>> = {
  Instant: { type: 'string', format: 'date-time' },
  CalendarDate: { type: 'string', format: 'date' },
};

/**
 * The facts of a procurement, and of an authority, as schemas, by name, made of the types of the law and of the comments beside them: what is known is
 * declared in one place. A type that is named has a schema of its own, whose name ends in `Facts`.
 */
export function schemasOfFacts(): Readonly<Record<string, Schema>> {
  const program = ts.createProgram(Object.values(SOURCES), {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  });
  const made = new Schemas(program.getTypeChecker());
  for (const [name, source] of Object.entries(SOURCES)) {
    const file = program.getSourceFile(source)!;
    const facts = file.statements.find((one) => ts.isInterfaceDeclaration(one) && one.name.text === name);
    made.named((facts as ts.InterfaceDeclaration).name);
  }
  return Object.fromEntries([...made.schemas].sort(([a], [b]) => (a < b ? -1 : 1)));
}

class Schemas {
  readonly schemas = new Map<string, Schema>();
  private readonly symbols = new Map<string, ts.Symbol>();

  constructor(private readonly checker: ts.TypeChecker) {}

  /** A reference to the schema of a type that has a name. */
  named(name: ts.EntityName): Schema {
    const found = this.checker.getSymbolAtLocation(name)!;
    const symbol = found.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(found) : found;
    const schema = `${symbol.name.replace(/Facts$/, '')}Facts`;
    const known = this.symbols.get(schema);
    if (known && known !== symbol) throw new Error(`two types of the facts would both be called ${schema}`);
    if (!known) {
      this.symbols.set(schema, symbol);
      const type = this.checker.getDeclaredTypeOfSymbol(symbol);
      this.schemas.set(schema, { ...this.object(type), ...this.saidOf(symbol) });
    }
    return { $ref: `#/components/schemas/${schema}` };
  }

  /** The schema of a type as it is written, so that `Instant` is not just a string. */
  private written(node: ts.TypeNode): Schema {
    if (ts.isParenthesizedTypeNode(node)) return this.written(node.type);
    if (ts.isTypeOperatorNode(node)) return this.written(node.type);
    if (ts.isArrayTypeNode(node)) return { type: 'array', items: this.written(node.elementType) };
    if (ts.isUnionTypeNode(node)) return this.union(node);
    if (ts.isTypeReferenceNode(node)) return this.reference(node);
    return this.ofType(this.checker.getTypeFromTypeNode(node));
  }

  private union(node: ts.UnionTypeNode): Schema {
    const isNull = (one: ts.TypeNode): boolean =>
      ts.isLiteralTypeNode(one) && one.literal.kind === ts.SyntaxKind.NullKeyword;
    const parts = node.types.filter((one) => !isNull(one) && one.kind !== ts.SyntaxKind.UndefinedKeyword);
    const schema = parts.length === 1 ? this.written(parts[0]!) : this.ofType(this.checker.getTypeFromTypeNode(node));
    return node.types.some(isNull) ? orNull(schema) : schema;
  }

  private reference(node: ts.TypeReferenceNode): Schema {
    const { typeName, typeArguments = [] } = node;
    const [first, second] = typeArguments;
    const name = typeName.getText();
    if (formats[name]) return formats[name];
    if (name === 'Readonly' && first) return this.written(first);
    if (name === 'Record' && second) return { type: 'object', additionalProperties: this.written(second) };
    const type = this.checker.getTypeFromTypeNode(node);
    const isNamed = typeArguments.length === 0 || !hasParameters(type);
    return isObject(type) && isNamed ? this.named(typeName) : this.ofType(type);
  }

  /** The schema of a type that is worked out rather than written. */
  private ofType(type: ts.Type): Schema {
    if (type.isUnion()) return this.ofUnion(type);
    if (type.isStringLiteral() || type.isNumberLiteral()) return { enum: [type.value] };
    if (type.flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (type.flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (type.flags & ts.TypeFlags.BooleanLike) return { type: 'boolean' };
    if (type.flags & ts.TypeFlags.Unknown) return {};
    if (this.checker.isArrayType(type)) {
      return { type: 'array', items: this.ofType(this.checker.getTypeArguments(type as ts.TypeReference)[0]!) };
    }
    if (isObject(type)) return this.object(type);
    throw new Error(`the facts hold something that no schema is known for: ${this.checker.typeToString(type)}`);
  }

  private ofUnion(type: ts.UnionType): Schema {
    const types = type.types.filter(({ flags }) => !(flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)));
    // Sorted: the compiler keeps them in the order in which it met them, which changes with any file.
    const texts = types.flatMap((one) => (one.isStringLiteral() ? one.value : [])).sort();
    const isFlag = types.every(({ flags }) => flags & ts.TypeFlags.BooleanLike);
    const schema: Schema =
      texts.length === types.length
        ? { type: 'string', enum: texts }
        : isFlag
          ? { type: 'boolean' }
          : types.length === 1
            ? this.ofType(types[0]!)
            : { anyOf: types.map((one) => this.ofType(one)) };
    return type.types.some(({ flags }) => flags & ts.TypeFlags.Null) ? orNull(schema) : schema;
  }

  private object(type: ts.Type): Schema {
    const index = this.checker.getIndexTypeOfType(type, ts.IndexKind.String);
    if (index) return { type: 'object', additionalProperties: this.ofType(index) };
    const fields = this.checker.getPropertiesOfType(type);
    const isOptional = ({ flags }: ts.Symbol): boolean => (flags & ts.SymbolFlags.Optional) !== 0;
    const properties = fields.map((field) => [field.name, { ...this.field(field), ...this.saidOf(field) }]);
    return {
      type: 'object',
      required: fields.filter((field) => !isOptional(field)).map(({ name }) => name),
      properties: Object.fromEntries(properties) as object,
    };
  }

  private field(field: ts.Symbol): Schema {
    const kind = kinds[declarationOf(field)?.kind ?? ''];
    if (kind) return kind;
    const declared = field.declarations?.find(ts.isPropertySignature)?.type;
    const type = this.checker.getTypeOfSymbol(field);
    // A type that depends on a parameter is written with the parameter, and known only by what it was given.
    const isWritten = declared && this.checker.getTypeFromTypeNode(declared) === this.checker.getNonNullableType(type);
    const same = declared && this.checker.isTypeAssignableTo(type, this.checker.getTypeFromTypeNode(declared));
    return declared && (isWritten || same) && !mentionsParameter(declared, this.checker)
      ? this.written(declared)
      : this.ofType(type);
  }

  private saidOf(symbol: ts.Symbol): Schema {
    const says = declarationOf(symbol)?.says;
    if (says !== undefined) return { description: says };
    const said = ts.displayPartsToString(symbol.getDocumentationComment(this.checker)).replace(/\s+/g, ' ');
    return said === '' ? {} : { description: said.replace(/^([^.]*)\.$/, '$1') };
  }
}

function orNull(schema: Schema): Schema {
  const { type, enum: values } = schema;
  if (typeof type === 'string' && Array.isArray(values))
    return { ...schema, type: [type, 'null'], enum: [...(values as unknown[]), null] };
  if (typeof type === 'string') return { ...schema, type: [type, 'null'] };
  return { anyOf: [schema, { type: 'null' }] };
}

const isObject = (type: ts.Type): boolean =>
  (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 && !type.isUnion();

/** The declaration of a field that an act carries: the kind that is called, and what is said of the field. */
function declarationOf(field: ts.Symbol): { readonly kind: string; readonly says: string | undefined } | undefined {
  const initializer = field.declarations?.find(ts.isPropertyAssignment)?.initializer;
  if (!initializer || !ts.isCallExpression(initializer)) return undefined;
  const said = initializer.arguments
    .filter(ts.isObjectLiteralExpression)
    .flatMap(({ properties }) => properties.filter(ts.isPropertyAssignment))
    .find(({ name }) => name.getText() === 'says')?.initializer;
  return {
    kind: initializer.expression.getText(),
    says: said && ts.isStringLiteralLike(said) ? said.text : undefined,
  };
}

/** What an act declares as a moment or a day is a string to the compiler. */
const kinds: Readonly<Record<string, Schema>> = { instant: formats['Instant']!, day: formats['CalendarDate']! };

/** Whether a type was made by giving arguments to another: then its name says less than it is. */
function hasParameters(type: ts.Type): boolean {
  const { typeArguments = [] } = type as ts.TypeReference;
  return typeArguments.length > 0 || (type.aliasTypeArguments ?? []).length > 0;
}

function mentionsParameter(node: ts.Node, checker: ts.TypeChecker): boolean {
  if (ts.isTypeReferenceNode(node) && checker.getTypeFromTypeNode(node).flags & ts.TypeFlags.TypeParameter) return true;
  return ts.forEachChild(node, (child) => mentionsParameter(child, checker) || undefined) ?? false;
}
