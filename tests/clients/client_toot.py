"""toot, the command-line client, against a running server: every command as a person types it.

The commands run inside this process (each would otherwise take half a second to start); signing in runs
the real program, because there it talks to a person. toot has no stream and no edit command: its own
library edits, and the events are read here as server-sent events with toot's token.
"""

import json
import os
import secrets
import subprocess
import sys
import tempfile
import threading

import requests

from steps import BASE, PASSWORD, Mailbox, Steps, png, same

HOME = tempfile.mkdtemp(prefix="toot-")
os.environ["XDG_CONFIG_HOME"] = HOME
os.environ.pop("TOOT_TESTING", None)

from click.testing import CliRunner  # noqa: E402 (toot reads its folder when imported)
from toot import api, config  # noqa: E402
from toot.cli import cli  # noqa: E402
from pages import authorise  # noqa: E402

step = Steps("toot")
HANDLES = (os.environ["BURROW_ADA"], os.environ["BURROW_BEN"])
DOMAIN = BASE.split("://")[1]
TAG = "toot" + secrets.token_hex(4)


class World:
    """What one step leaves for the next."""


w = World()


def run(who, *words):
    """Types a command; returns what it printed."""
    result = CliRunner().invoke(cli, ["--as", f"{who}@{DOMAIN}", *words], catch_exceptions=True)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == 0, f"toot {' '.join(words)}: {result.output}"
    return result.output


def refused(who, *words):
    """Types a command that must fail; returns what toot says about it."""
    result = CliRunner().invoke(cli, ["--as", f"{who}@{DOMAIN}", *words])
    assert result.exit_code == 1, f"toot {' '.join(words)} was not refused: {result.output}"
    return result.output + str(result.exception)


def ada(*words):
    return run(HANDLES[0], *words)


def ben(*words):
    return run(HANDLES[1], *words)


def read(output):
    return json.loads(output)


def sign_in(handle):
    program = subprocess.Popen([os.path.join(os.path.dirname(sys.executable), "toot"), "login", "-i", BASE], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=dict(os.environ, PYTHONUNBUFFERED="1"))
    try:
        url = None
        for line in program.stdout:
            if line.startswith("http"):
                url = line.strip()
                break
        assert url, "toot printed no link"
        code = authorise(url, handle, PASSWORD, "urn:ietf:wg:oauth:2.0:oob")
        said, _ = program.communicate(f"n\n{code}\n", timeout=60)
    finally:
        program.kill()
    assert "Successfully logged in" in said, said
    user, app = config.get_user_app(f"{handle}@{DOMAIN}")
    assert user and user.username == handle
    return user, app


@step("log in by the code that the page shows")
def _():
    w.ada, w.app = sign_in(HANDLES[0])
    w.ben, _app = sign_in(HANDLES[1])
    assert f"{HANDLES[0]}@{DOMAIN}" in CliRunner().invoke(cli, ["auth"]).output


@step("instance, whoami, whois, update_account")
def _():
    place = read(CliRunner().invoke(cli, ["instance", BASE, "--json"]).output)
    same(place["title"], os.environ["BURROW_COMMUNITY"], "title")
    assert os.environ["BURROW_COMMUNITY"] in CliRunner().invoke(cli, ["instance", BASE]).output
    w.me, w.him = read(ada("whoami", "--json")), read(ben("whoami", "--json"))
    same(w.me["username"], HANDLES[0], "me")
    picture = os.path.join(HOME, "face.png")
    with open(picture, "wb") as file:
        file.write(png(120, 120))
    ada("update_account", "--display-name", "Ada", "--note", "from a terminal", "--avatar", picture, "--language", "de", "--privacy", "unlisted")
    me = read(ada("whoami", "--json"))
    same((me["display_name"], me["source"]["note"], me["source"]["language"], me["source"]["privacy"]), ("Ada", "from a terminal", "de", "unlisted"), "profile")
    ada("update_account", "--privacy", "public", "--language", "en")
    same(read(ben("whois", HANDLES[0], "--json"))["id"], w.me["id"], "whois")
    assert "from a terminal" in ben("whois", HANDLES[0])


@step("post with a picture")
def _():
    w.picture = os.path.join(HOME, "garden.png")
    with open(w.picture, "wb") as file:
        file.write(png(80, 60))
    w.post = read(ada("post", f"Hello from a terminal #{TAG}", "--media", w.picture, "--description", "a garden", "--visibility", "public", "--json"))
    media = w.post["media_attachments"][0]
    same((media["type"], media["description"], media["meta"]["original"]["width"]), ("image", "a garden", 80), "media")
    same(requests.get(media["url"], timeout=10).headers["Content-Type"], "image/png", "content type")
    same((w.post["visibility"], w.post["tags"][0]["name"]), ("public", TAG), "post")
    assert "Hello from a terminal" in ben("status", w.post["id"])


@step("follow, unfollow, followers, following")
def _():
    assert read(ben("follow", HANDLES[0], "--json"))["following"]
    assert not read(ben("unfollow", HANDLES[0], "--json"))["following"]
    assert read(ben("follow", HANDLES[0], "--json"))["following"] and read(ada("follow", HANDLES[1], "--json"))["following"]
    same([a["id"] for a in read(ada("followers", HANDLES[0], "--json"))], [w.him["id"]], "followers")
    same([a["id"] for a in read(ben("following", HANDLES[1], "--json"))], [w.me["id"]], "following")


@step("reply, thread")
def _():
    w.reply = read(ben("post", f"@{HANDLES[0]} good evening", "--reply-to", w.post["id"], "--json"))
    same(w.reply["in_reply_to_id"], w.post["id"], "reply")
    thread = read(ada("thread", w.post["id"], "--json"))
    same([s["id"] for s in thread["descendants"]], [w.reply["id"]], "descendants")
    assert "good evening" in ada("thread", w.post["id"])


@step("boost, favourite, bookmark, pin")
def _():
    same(read(ben("reblog", w.post["id"], "--json"))["reblog"]["id"], w.post["id"], "boost")
    assert read(ben("favourite", w.post["id"], "--json"))["favourited"]
    assert HANDLES[1] in ada("reblogged_by", w.post["id"])
    assert read(ben("bookmark", w.post["id"], "--json"))["bookmarked"]
    assert "Hello from a terminal" in ben("bookmarks")
    same([s["id"] for s in next(api.bookmark_timeline_generator(w.app, w.ben))], [w.post["id"]], "bookmarks")
    same([s["id"] for s in read(ben("timelines", "favourites", "--json"))], [w.post["id"]], "favourites")
    assert not read(ben("unbookmark", w.post["id"], "--json"))["bookmarked"]
    assert read(ada("pin", w.post["id"], "--json"))["pinned"] and not read(ada("unpin", w.post["id"], "--json"))["pinned"]
    assert not read(ben("unreblog", w.post["id"], "--json"))["reblogged"] and not read(ben("unfavourite", w.post["id"], "--json"))["favourited"]
    ben("reblog", w.post["id"])
    ben("favourite", w.post["id"])
    by_address = read(ben("favourite", w.post["url"], "--json"))
    same(by_address["id"], w.post["id"], "a post found by its address")


@step("edit and source, by toot's library")
def _():
    edited = api.edit_status(w.app, w.ada, w.post["id"], f"Hello once more #{TAG}", media_ids=[w.post["media_attachments"][0]["id"]]).json()
    assert edited["edited_at"] and "once more" in edited["content"] and len(edited["media_attachments"]) == 1
    same(api.fetch_status_source(w.app, w.ada, w.post["id"]).json()["text"], f"Hello once more #{TAG}", "source")


@step("delete")
def _():
    scrap = read(ada("post", "a slip of the pen", "--json"))
    same(read(ada("delete", scrap["id"], "--json"))["text"], "a slip of the pen", "redraft text")
    assert "not found" in refused(HANDLES[0], "status", scrap["id"])


@step("timelines page by twenty through Link headers")
def _():
    w.many = [api.post_status(w.app, w.ada, f"item {n} #{TAG}many").json()["id"] for n in range(45)]
    newest_first = list(reversed(w.many))
    pages = list(api.tag_timeline_generator(w.app, w.ben, TAG + "many", limit=20))
    same([len(page) for page in pages if page], [20, 20, 5], "pages")
    same([s["id"] for page in pages for s in page], newest_first, "order")
    home = api.home_timeline_generator(w.app, w.ben, limit=20)
    same([s["id"] for s in next(home) + next(home)], newest_first[:40], "home")
    mine = api.account_timeline_generator(w.app, w.ben, HANDLES[0], limit=20)
    same([s["id"] for s in next(mine) + next(mine)], newest_first[:40], "account")
    anonymous = list(api.anon_tag_timeline_generator(BASE, TAG + "many", limit=20))
    same(len([s for page in anonymous for s in page]), 45, "without signing in")
    same([s["id"] for s in read(ben("timelines", "tag", TAG + "many", "--min-id", w.many[4], "--limit", "2", "--json"))], [w.many[6], w.many[5]], "min_id")
    same([s["id"] for s in read(ben("timelines", "account", HANDLES[0], "--max-id", w.many[5], "--limit", "2", "--json"))], [w.many[4], w.many[3]], "max_id")
    for words in (("timelines", "home"), ("timelines", "public", "--local"), ("timelines", "tag", TAG + "many")):
        assert "item 44" in ben(*words, "--no-pager", "--no-clear"), words


@step("polls")
def _():
    asked = read(ada("post", "cake?", "--poll-option", "yes", "--poll-option", "no", "--poll-expires-in", "1h", "--json"))
    same([o["title"] for o in asked["poll"]["options"]], ["yes", "no"], "options")
    voted = read(ben("polls", "vote", asked["poll"]["id"], "0", "--json"))
    same((voted["voted"], voted["own_votes"], voted["votes_count"]), (True, [0], 1), "vote")
    assert "yes" in ada("polls", "show", asked["poll"]["id"])


@step("scheduled posts")
def _():
    planned = read(ada("post", "tomorrow", "--scheduled-in", "1 day", "--json"))
    same(planned["params"]["text"], "tomorrow", "text")
    same([s["id"] for s in api.scheduled_statuses(w.app, w.ada)], [planned["id"]], "list")


@step("lists and their timeline")
def _():
    made = read(ada("lists", "create", "Kin", "--replies-policy", "list", "--json"))
    same((made["title"], made["replies_policy"]), ("Kin", "list"), "list")
    ada("lists", "add", "Kin", HANDLES[1])
    same([a["id"] for a in read(ada("lists", "accounts", "Kin", "--json"))], [w.him["id"]], "members")
    said = read(ben("post", "for the kin", "--json"))
    same(read(ada("timelines", "list", "Kin", "--limit", "1", "--json"))[0]["id"], said["id"], "timeline")
    ada("lists", "remove", "Kin", HANDLES[1])
    same(read(ada("lists", "accounts", "Kin", "--json")), [], "emptied")
    ada("lists", "delete", "Kin")
    same(read(ada("lists", "list", "--json")), [], "no lists")


@step("tags: follow and feature")
def _():
    assert read(ada("tags", "follow", TAG, "--json"))["following"]
    same([t["name"] for t in read(ada("tags", "followed", "--json"))], [TAG], "followed")
    assert "Followed" in ada("tags", "info", TAG)
    assert not read(ada("tags", "unfollow", TAG, "--json"))["following"]
    ada("tags", "feature", TAG)
    same([t["name"] for t in read(ada("tags", "featured", "--json"))], [TAG], "featured")
    ada("tags", "unfeature", TAG)
    same(read(ada("tags", "featured", "--json")), [], "nothing featured")


@step("mute and block")
def _():
    assert read(ada("mute", HANDLES[1], "--json"))["muting"]
    same([a["id"] for a in read(ada("muted", "--json"))], [w.him["id"]], "muted")
    assert not read(ada("unmute", HANDLES[1], "--json"))["muting"]
    assert read(ada("block", HANDLES[1], "--json"))["blocking"]
    same([a["id"] for a in read(ada("blocked", "--json"))], [w.him["id"]], "blocked")
    assert not read(ada("unblock", HANDLES[1], "--json"))["blocking"]
    ben("follow", HANDLES[0])
    ada("follow", HANDLES[1])


@step("search")
def _():
    found = read(ada("search", HANDLES[1], "--type", "accounts", "--json"))
    same([a["id"] for a in found["accounts"]], [w.him["id"]], "people")
    found = read(ada("search", "item", "--type", "statuses", "--limit", "10", "--json"))
    assert len(found["statuses"]) == 10 and all("item" in s["content"] for s in found["statuses"])
    assert TAG in ada("search", TAG)


@step("notifications")
def _():
    # Blocking took away what ben had caused before.
    for again in ("unfavourite", "favourite", "unreblog", "reblog"):
        ben(again, w.post["id"])
    ben("post", f"@{HANDLES[0]} good night")
    heard = read(ada("notifications", "--json"))
    assert {"favourite", "reblog", "mention", "follow"} <= {n["type"] for n in heard}, [n["type"] for n in heard]
    only = read(ada("notifications", "--type", "reblog", "--json"))
    same({n["type"] for n in only}, {"reblog"}, "one type")
    same((only[0]["account"]["id"], only[0]["status"]["id"]), (w.him["id"], w.post["id"]), "who and what")
    assert HANDLES[1] in ada("notifications")
    grouped = requests.get(BASE + "/api/v2/notifications", headers={"Authorization": "Bearer " + w.ada.access_token}, timeout=10).json()
    assert any(g["type"] == "reblog" and g["status_id"] == w.post["id"] for g in grouped["notification_groups"])
    ada("notifications", "--clear")
    same(read(ada("notifications", "--json")), [], "cleared")


@step("direct message and conversations")
def _():
    whisper = read(ben("post", f"@{HANDLES[0]} a secret", "--visibility", "direct", "--json"))
    same(next(api.conversation_timeline_generator(w.app, w.ada))[0]["id"], whisper["id"], "conversation")
    same(requests.get(f"{BASE}/api/v1/statuses/{whisper['id']}", timeout=10).status_code, 404, "for a stranger")


@step("streamed events by SSE with toot's token")
def _():
    box = Mailbox()
    answer = requests.get(BASE + "/api/v1/streaming/user", headers={"Authorization": "Bearer " + w.ada.access_token}, stream=True, timeout=(10, 60))
    same((answer.status_code, answer.headers["Content-Type"].split(";")[0]), (200, "text/event-stream"), "stream")

    def listen():
        kind = None
        try:
            for line in answer.iter_lines(chunk_size=1, decode_unicode=True):
                if line.startswith("event: "):
                    kind = line[7:]
                elif line.startswith("data: "):
                    box.put(kind, line[6:])
        except (requests.RequestException, AttributeError, ValueError, OSError):
            pass  # closed by this test
    threading.Thread(target=listen, daemon=True).start()
    said = read(ben("post", "over the wire", "--json"))
    same(json.loads(box.wait("update", lambda d: json.loads(d)["id"] == said["id"]))["account"]["username"], HANDLES[1], "update")
    ben("favourite", w.many[0])
    same(json.loads(box.wait("notification"))["type"], "favourite", "notification")
    ben("delete", said["id"])
    same(box.wait("delete"), said["id"], "delete")
    answer.close()


@step("log out and revoke")
def _():
    for user in (w.ada, w.ben):
        same(requests.post(BASE + "/oauth/revoke", data={"client_id": w.app.client_id, "client_secret": w.app.client_secret,
                                                         "token": user.access_token}, timeout=10).status_code, 200, "revoke")
        assert "access token is invalid" in refused(user.username, "whoami")
        CliRunner().invoke(cli, ["logout", f"{user.username}@{DOMAIN}"])
    assert "not logged in" in CliRunner().invoke(cli, ["auth"]).output


step.run()
