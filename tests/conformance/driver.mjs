// Calls the API with the vendor's own clients. Standard input holds a JSON array of
//   {"client": "product" | "core", "signature": "acs3" | "rpc", "method": "GET" | "POST",
//    "operation": "...", "parameters": {...}, "readTimeout": milliseconds}
// A parameter {"from": 2, "path": "Data.Token"} takes its value from the body of the third call.
// and each call prints one JSON line: {"httpStatus", "code", "body"} or {"error", "code", "httpStatus"}.
// Address and keys: NUMAUTH_SANDBOX_URL, ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(new URL('./', import.meta.url));
const product = require('@alicloud/dypnsapi20170525');
const { $OpenApiUtil } = require('@alicloud/openapi-core');
const core = require('@alicloud/pop-core');

const url = new URL(process.env.NUMAUTH_SANDBOX_URL);
const accessKeyId = process.env.ALIBABA_CLOUD_ACCESS_KEY_ID;
const accessKeySecret = process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET;

function toModel(operation, parameters) {
  const Model = product[`${operation}Request`];
  const fields = {};
  for (const [field, name] of Object.entries(Model.names())) {
    if (name in parameters) fields[field] = parameters[name];
  }
  return new Model(fields);
}

async function callProduct({ signature, operation, parameters, readTimeout = 10000 }) {
  const config = new $OpenApiUtil.Config({
    accessKeyId, accessKeySecret, endpoint: url.host, protocol: 'http', readTimeout, connectTimeout: 5000,
  });
  if (signature === 'rpc') config.signatureAlgorithm = 'v2';
  const client = new product.default(config);
  const method = operation[0].toLowerCase() + operation.slice(1);
  const reply = await client[method](toModel(operation, parameters));
  const body = reply.body.toMap();
  return { httpStatus: reply.statusCode, code: body.Code, body };
}

async function callCore({ method, operation, parameters, readTimeout = 10000 }) {
  const client = new core.RPCClient({
    accessKeyId, accessKeySecret, endpoint: url.origin, apiVersion: '2017-05-25',
  });
  const body = await client.request(operation, parameters, { method, timeout: readTimeout });
  return { httpStatus: 200, code: body.Code, body };
}

async function perform(call) {
  try {
    return await (call.client === 'core' ? callCore(call) : callProduct(call));
  } catch (problem) {
    return { error: problem.name, code: problem.code, httpStatus: problem.statusCode ?? problem.entry?.response?.statusCode };
  }
}

const answers = [];

function resolve(value) {
  if (value === null || typeof value !== 'object') return value;
  return value.path.split('.').reduce((body, name) => body?.[name], answers[value.from]?.body);
}

for (const call of JSON.parse(readFileSync(0, 'utf8'))) {
  for (const [name, value] of Object.entries(call.parameters)) call.parameters[name] = resolve(value);
  answers.push(await perform(call));
  console.log(JSON.stringify(answers.at(-1)));
}
