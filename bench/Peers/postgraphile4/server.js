// PostGraphile 4 over the schema `peers`, as one runs it in production. The database comes by PGHOST, PGPORT, PGUSER and PGDATABASE.
const http = require("node:http");
const { Pool } = require("pg");
const { postgraphile } = require("postgraphile");

const handler = postgraphile(new Pool(), ["peers"], {
  graphqlRoute: "/graphql",
  graphiql: false,
  watchPg: false,
  disableDefaultMutations: true,
  dynamicJson: true,
  setofFunctionsContainNulls: false,
  ignoreRBAC: true,
  legacyRelations: "omit",
  disableQueryLog: true,
  retryOnInitFail: false,
  enableQueryBatching: false,
  bodySizeLimit: "1MB",
});
http.createServer(handler).listen(Number(process.env.PORT), "127.0.0.1");
