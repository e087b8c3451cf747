// How the forms read a content file, and how they write it: as people do who edit it by hand. What was
// not changed stays as it was, to the order of keys, so that a change shows as just that change.

// An entry of a list that can be written in several ways says here in which; no file has this key.
const KIND = "written_as";
const TEXT = "text";

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

// --- Reading ----------------------------------------------------------------------------------------

// Which of the kinds of a list an entry is: the one that has all of its keys.
const kindOf = (entry, types) => {
  if (!isObject(entry)) return TEXT;
  const keys = Object.keys(entry);
  return types.find(({ fields }) => keys.every((key) => fields.some(({ name }) => name === key)))?.name;
};

const entryForForm = (entry, { types, fields }) => {
  if (!types) return fields ? objectForForm(entry, fields) : entry;
  const kind = kindOf(entry, types);
  return kind === TEXT ? { [KIND]: TEXT, [TEXT]: entry } : { [KIND]: kind, ...entry };
};

const valueForForm = (value, field) => {
  if (!field) return value;
  if (field.widget === "image" && typeof value === "string") return `/${value}`;
  if (Array.isArray(value)) return value.map((entry) => entryForForm(entry, field));
  return isObject(value) ? objectForForm(value, field.fields) : value;
};

const objectForForm = (object, fields) =>
  Object.fromEntries(
    Object.entries(object).map(([key, value]) => [
      key,
      valueForForm(
        value,
        fields?.find(({ name }) => name === key),
      ),
    ]),
  );

// Each file as it was read last, by the name of its schema.
const before = new Map();

export const fromFile = (text, forms) => {
  const file = JSON.parse(text.replace(/^\uFEFF/, ""));
  before.set(file.$schema, file);
  return objectForForm(file, forms.get(file.$schema)?.fields);
};

// --- Writing ----------------------------------------------------------------------------------------

// Of an object that may be left out, whatever is in it.
const isEmpty = (value) =>
  value === undefined ||
  value === null ||
  value === "" ||
  value === false ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.values(value).every(isEmpty));

const entryForFile = (entry, field) => {
  const { types, fields } = field;
  if (!types) return fields ? objectForFile(entry, fields) : entry;
  const { [KIND]: kind, ...object } = entry;
  if (kind === TEXT) return object[TEXT];
  return objectForFile(object, types.find(({ name }) => name === kind)?.fields);
};

const valueForFile = (value, field) => {
  if (field.widget === "image" && typeof value === "string") return value.replace(/^\//, "");
  if (field.widget === "object") return objectForFile(isObject(value) ? value : {}, field.fields);
  if (field.widget === "list" && Array.isArray(value)) return value.map((entry) => entryForFile(entry, field));
  return typeof value === "string" ? value.trim() : value;
};

// Keys without a value are left out; of those that have to be there, an object or a list may be empty.
const objectForFile = (object, fields = []) => {
  const written = {};
  for (const field of fields) {
    const value = valueForFile(object[field.name], field);
    const isRequired = field.required !== false && field.widget !== "hidden";
    if (!isEmpty(value)) written[field.name] = value;
    else if (isRequired && field.widget === "list") written[field.name] = [];
    else if (isRequired && field.widget === "object") written[field.name] = {};
    else if (isRequired && value !== undefined) written[field.name] = value;
  }
  return written;
};

// The keys that were there in their order; new ones behind the key that precedes them in the form.
const inOrderOf = (old, fresh) => {
  if (Array.isArray(fresh)) return fresh.map((entry, at) => inOrderOf(counterpart(old, entry, at), entry));
  if (!isObject(fresh)) return fresh;
  const keys = isObject(old) ? Object.keys(old).filter((key) => key in fresh) : [];
  let previous = -1;
  for (const key of Object.keys(fresh)) {
    if (!keys.includes(key)) keys.splice(previous + 1, 0, key);
    previous = keys.indexOf(key);
  }
  return Object.fromEntries(keys.map((key) => [key, inOrderOf(old?.[key], fresh[key])]));
};

const counterpart = (old, entry, at) => {
  if (!Array.isArray(old)) return undefined;
  return entry?.id === undefined ? old[at] : old.find(({ id }) => id === entry.id);
};

// Spaces that look like others, and signs that cannot be seen, are written as escapes.
const UNSEEN = /[\u007f-\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/g;
const escape = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;

export const toFile = (content, forms) => {
  const { $schema } = content;
  const fields = forms.get($schema)?.fields;
  const { $schema: _, ...rest } = objectForFile(content, fields);
  const file = inOrderOf(before.get($schema), { $schema, ...rest });
  before.set($schema, file);
  return JSON.stringify(file, null, 2).replace(UNSEEN, escape);
};
