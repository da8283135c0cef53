// Sonia from Node 18 or newer: node ask.mjs "What time is it?"
const offset = Number(process.env.SONIA_PORT_OFFSET ?? 0);
const at = (port, path) => `http://127.0.0.1:${port + offset}${path}`;

async function call(port, path, body) {
  const options = body === undefined ? {} : {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
  const answer = await fetch(at(port, path), options);
  const told = await answer.json();
  if (!answer.ok) throw new Error(`${answer.status} ${told.error?.message ?? ""}`);
  return told;
}

await call(7000, "/readyz");
await call(7020, "/store", { type: "fact", content: "The spare key is in the blue box" });
const found = await call(7020, "/v1/search", { query: "where is the spare key", limit: 1 });
console.log(found.results[0].content);
const told = await call(7000, "/v3/chat", { text: process.argv[2] ?? "What time is it?" });
console.log(told.data.response);
