// Run by mongosh against the first member; safe to run again.
const members = ["mongo-1:27017", "mongo-2:27017", "mongo-3:27017"];
try {
  rs.status();
} catch (notYetInitiated) {
  rs.initiate({
    _id: "support",
    members: members.map((host, index) => ({ _id: index, host, priority: index === 0 ? 2 : 1 })),
  });
}
while (!db.hello().isWritablePrimary) {
  sleep(500);
}
