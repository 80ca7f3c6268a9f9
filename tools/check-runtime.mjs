// Plain JavaScript without imports, so that even an old Node can read it and say what is wrong.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Senyap needs Node 22.18 or newer and found ${process.versions.node}. Run "npm ci" to get the pinned Node 24, or install a newer Node.\n`,
  );
  process.exit(1);
}
