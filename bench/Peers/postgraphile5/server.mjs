// PostGraphile 5 over the schema `peers` with version 4's names, as one runs it in production. The database comes by DATABASE_URL.
import { createServer } from "node:http";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { makeV4Preset } from "postgraphile/presets/v4";

const preset = {
  extends: [
    PostGraphileAmberPreset,
    makeV4Preset({
      disableDefaultMutations: true,
      dynamicJson: true,
      setofFunctionsContainNulls: false,
      ignoreRBAC: true,
      graphiql: false,
      graphqlRoute: "/graphql",
      disableQueryLog: true,
    }),
  ],
  pgServices: [makePgService({ connectionString: process.env.DATABASE_URL, schemas: ["peers"] })],
  grafserv: { port: Number(process.env.PORT), watch: false, graphiql: false, maxRequestLength: 1000000 },
  grafast: { explain: false },
};
const server = createServer();
server.on("error", (error) => {
  throw error;
});
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(Number(process.env.PORT), "127.0.0.1");
