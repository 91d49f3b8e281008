"""Mastodon.py against a running server: the daily life of two people, checked value by value."""

import datetime
import os
import secrets
import typing
import warnings

import requests
from mastodon import Mastodon, MastodonAPIError, MastodonIllegalArgumentError, MastodonNotFoundError, MastodonUnauthorizedError, StreamListener
from mastodon.internals import Mastodon as Internals
from mastodon.types_base import AttribAccessDict, MaybeSnowflakeIdType

from pages import authorise, refused_sign_in
from steps import BASE, PASSWORD, Mailbox, Steps, eventually, png, same

warnings.simplefilter("error")
# The library asks for https even on this machine and `revoke_access_token` ignores its own switch for tests.
Internals._Mastodon__oauth_url_check = staticmethod(lambda url, allow_http=False: None)

step = Steps("Mastodon.py")
SCOPES = ["read", "write", "follow", "push", "profile"]
REDIRECT = "http://127.0.0.1:9/back"
HANDLES = (os.environ["BURROW_ADA"], os.environ["BURROW_BEN"])
TAG = "py" + secrets.token_hex(4)
#: Fields that the library types as always there although Mastodon's documentation makes them optional or
#: newer than the interface version that the server announces.
MAY_BE_MISSING = {"voted", "own_votes", "emojis", "text_url", "colors", "frame_rate", "tagged_collections", "feature_approval",
                  "quotes_count", "indexable", "hide_collections", "avatar_description", "header_description", "show_media",
                  "show_media_replies", "show_featured", "size", "requested_by", "endorsed", "blurhash", "featuring", "following",
                  "scopes", "redirect_uris", "vapid_key", "client_id", "client_secret", "client_secret_expires_at", "redirect_uri",
                  "history", "trendable", "usable", "requires_review", "state", "languages", "note", "collection_limit", "collections",
                  "max_pinned_statuses", "max_display_name_length", "max_note_length", "max_avatar_description_length",
                  "max_header_description_length", "max_profile_fields", "profile_field_name_limit", "profile_field_value_limit", "application.id",
                  "for_bots"}


class World:
    """What one step leaves for the next."""


w = World()


def typed(entity, path=""):
    """Every value has the type that the library documents; dates are dates and ids are ids."""
    if isinstance(entity, list):
        for index, item in enumerate(entity):
            typed(item, f"{path}[{index}]")
    elif isinstance(entity, AttribAccessDict):
        hints = typing.get_type_hints(type(entity)) if type(entity) is not AttribAccessDict else {}
        for name, hint in hints.items():
            if not name.startswith("_"):
                fits(entity.get(name), hint, f"{path or type(entity).__name__}.{name}", name)
    return entity


def fits(value, hint, path, name=""):
    choices = typing.get_args(hint) if typing.get_origin(hint) is typing.Union else (hint,)
    if value is None:
        parent = path.split(".")[-2].split("[")[0]
        assert type(None) in choices or MAY_BE_MISSING & {name, f"{parent}.{name}"}, f"{path} is missing or null"
        return
    kinds = tuple(typing.get_origin(choice) or choice for choice in choices)
    if datetime.datetime not in kinds and MaybeSnowflakeIdType in kinds:
        kinds += (str, int)
    if not any(isinstance(kind, typing.TypeVar) for kind in kinds) and typing.Any not in kinds:
        assert isinstance(value, kinds) and not (bool not in kinds and isinstance(value, bool)), f"{path} is {value!r}, not {hint}"
    typed(value, path)


def refused(status, call, *arguments, **named):
    try:
        call(*arguments, **named)
    except MastodonAPIError as error:
        same(error.args[1], status, "status of the refusal")
        assert error.args[3], "a refusal carries a sentence"
        return error
    raise AssertionError("nothing was refused")


def sign_in(handle):
    client_id, client_secret = Mastodon.create_app("Mastodon.py test", scopes=SCOPES, redirect_uris=[REDIRECT], api_base_url=BASE, website="https://example.org/")
    app = Mastodon(client_id, client_secret, api_base_url=BASE, version_check_mode="created", ratelimit_method="throw")
    state = secrets.token_urlsafe(12)
    url = app.auth_request_url(redirect_uris=REDIRECT, scopes=SCOPES, state=state, allow_http=True)
    code = authorise(url, handle, PASSWORD, REDIRECT, state)
    token = app.log_in(code=code, redirect_uri=REDIRECT, scopes=SCOPES, allow_http=True)
    same(app.access_token, token, "the token is kept")
    return app, code


@step("sign in by the code flow; a code works once, a wrong password never")
def _():
    (w.ada, _code), (w.ben, _code) = sign_in(HANDLES[0]), sign_in(HANDLES[1])
    once, code = sign_in(HANDLES[0])
    try:
        once.log_in(code=code, redirect_uri=REDIRECT, scopes=SCOPES, allow_http=True)
    except MastodonIllegalArgumentError as error:
        assert "invalid" in str(error).lower(), error
    else:
        raise AssertionError("a code worked twice")
    url = w.ada.auth_request_url(redirect_uris=REDIRECT, scopes=SCOPES, allow_http=True)
    assert refused_sign_in(url, HANDLES[0]) in (200, 303, 302, 401, 403, 422)


@step("server metadata, app and userinfo")
def _():
    info = w.ada.oauth_authorization_server_info()
    same(info["issuer"].rstrip("/"), BASE, "issuer")
    assert "S256" in info["code_challenge_methods_supported"] and "authorization_code" in info["grant_types_supported"]
    same(w.ada.app_verify_credentials().name, "Mastodon.py test", "app name")
    same(w.ada.oauth_userinfo()["preferred_username"], HANDLES[0], "userinfo")


@step("instance v1 and v2")
def _():
    one, two = typed(w.ada.instance_v1()), typed(w.ada.instance_v2())
    same(two.title, os.environ["BURROW_COMMUNITY"], "title")
    same(one.title, two.title, "both speak of one place")
    assert two.configuration.statuses.max_characters >= 500 and "image/png" in two.configuration.media_attachments.supported_mime_types
    assert w.ada.instance_health(), "health"
    assert isinstance(w.ada.instance_rules(), list) and isinstance(w.ada.custom_emojis(), list)
    assert w.ada.verify_minimum_version("4.3.0"), "announces a version of 4.3 or later"


@step("verify credentials and update the profile")
def _():
    w.me, w.him = typed(w.ada.me()), typed(w.ben.me())
    same(w.me.username, HANDLES[0], "username")
    me = w.ada.account_update_credentials(display_name="Ada of the house", note="I like #gardens", fields=[("Garden", "tomatoes"), ("Cat", "Mimi")],
                                          avatar=png(200, 200), avatar_mime_type="image/png", locked=False, default_privacy="public", default_language="en")
    same((me.display_name, [(f.name, f.value) for f in me.fields]), ("Ada of the house", [("Garden", "tomatoes"), ("Cat", "Mimi")]), "profile")
    same((me.source.note, me.source.language, me.source.privacy), ("I like #gardens", "en", "public"), "source")
    assert "<p>" in me.note and me.avatar != w.me.avatar
    same(requests.get(me.avatar, timeout=10).status_code, 200, "the avatar can be fetched")
    same(w.ben.account_lookup(HANDLES[0]).id, w.me.id, "lookup")
    same([a.id for a in w.ben.account_search(HANDLES[0])], [w.me.id], "account search")
    assert typed(w.ada.preferences())["posting:default:visibility"] == "public"


@step("post with a picture")
def _():
    media = typed(w.ada.media_post(png(), "image/png", description="a gradient", focus=(0.5, -0.25)))
    media = typed(eventually(lambda: (m := w.ada.media(media)).url and m, "the picture is processed"))
    same((media.type, media.description), ("image", "a gradient"), "media")
    same((media.meta.original.width, media.meta.original.height), (64, 48), "size")
    same((media.meta.focus.x, media.meta.focus.y), (0.5, -0.25), "focus")
    assert media.blurhash and len(media.blurhash) > 5
    same(typed(w.ada.media_update(media, description="a finer gradient")).description, "a finer gradient", "media edit")
    w.post = typed(w.ada.status_post(f"Hello from the house #{TAG}", media_ids=[media], language="en", visibility="public", idempotency_key=TAG))
    same(w.ada.status_post(f"Hello from the house #{TAG}", media_ids=[media], idempotency_key=TAG).id, w.post.id, "idempotency")
    same((w.post.visibility, w.post.language, len(w.post.media_attachments), w.post.tags[0].name), ("public", "en", 1, TAG), "post")
    assert 'class="mention hashtag"' in w.post.content and w.post.created_at.tzinfo is not None
    assert abs((datetime.datetime.now(datetime.timezone.utc) - w.post.created_at).total_seconds()) < 120
    for url in (w.post.media_attachments[0].url, w.post.media_attachments[0].preview_url):
        answer = requests.get(url, timeout=10)
        assert answer.status_code == 200 and answer.headers["Content-Type"].startswith("image/"), url
    same(w.post.application.name if w.post.application else "Mastodon.py test", "Mastodon.py test", "application")


@step("follow, relationships, note, unfollow")
def _():
    bond = typed(w.ben.account_follow(w.me.id, notify=True))
    assert bond.following and bond.notifying and bond.showing_reblogs and not bond.requested
    assert typed(w.ada.account_relationships([w.him.id]))[0].followed_by
    same([a.id for a in w.ada.account_followers(w.me.id)], [w.him.id], "followers")
    same([a.id for a in w.ben.account_following(w.him.id)], [w.me.id], "following")
    same(w.ben.account_note_set(w.me.id, "the gardener").note, "the gardener", "note")
    assert not w.ben.account_unfollow(w.me.id).following
    assert w.ben.account_follow(w.me.id).following and w.ada.account_follow(w.him.id).following


@step("reply, context")
def _():
    w.reply = typed(w.ben.status_reply(w.post, f"lovely #{TAG}"))
    same((w.reply.in_reply_to_id, w.reply.in_reply_to_account_id), (w.post.id, w.me.id), "reply")
    same([m.acct for m in w.reply.mentions], [HANDLES[0]], "mentions")
    second = w.ada.status_reply(w.reply, "thank you")
    context = typed(w.ben.status_context(w.reply))
    same(([s.id for s in context.ancestors], [s.id for s in context.descendants]), ([w.post.id], [second.id]), "context")
    same(w.ada.status(w.post).replies_count, 1, "replies_count")


@step("boost, favourite, bookmark, pin and who did it")
def _():
    boost = typed(w.ben.status_reblog(w.post))
    same((boost.reblog.id, boost.reblog.reblogs_count, boost.reblog.reblogged), (w.post.id, 1, True), "boost")
    fav = w.ben.status_favourite(w.post)
    same((fav.favourited, fav.favourites_count), (True, 1), "favourite")
    same([a.id for a in w.ada.status_reblogged_by(w.post)], [w.him.id], "reblogged_by")
    same([a.id for a in w.ada.status_favourited_by(w.post)], [w.him.id], "favourited_by")
    same([s.id for s in w.ben.favourites()], [w.post.id], "favourites")
    assert w.ben.status_bookmark(w.post).bookmarked
    same([s.id for s in w.ben.bookmarks()], [w.post.id], "bookmarks")
    assert not w.ben.status_unbookmark(w.post).bookmarked
    same(list(w.ben.bookmarks()), [], "no bookmarks")
    assert w.ada.status_pin(w.post).pinned
    same([s.id for s in w.ben.account_statuses(w.me.id, pinned=True)], [w.post.id], "pinned")
    assert not w.ada.status_unpin(w.post).pinned
    same(w.ben.status_unfavourite(w.post).favourites_count, 0, "unfavourite")
    w.ben.status_favourite(w.post)
    same(w.ben.status_unreblog(w.post).reblogged, False, "unboost")
    w.ben.status_reblog(w.post)


@step("edit, history, source")
def _():
    edited = typed(w.ada.status_update(w.post, f"Hello again #{TAG}", spoiler_text="garden", media_ids=[m.id for m in w.post.media_attachments]))
    assert edited.edited_at > edited.created_at and "Hello again" in edited.content and edited.spoiler_text == "garden"
    same(len(edited.media_attachments), 1, "the picture stays")
    history = typed(w.ben.status_history(w.post))
    same(["Hello from" in h.content for h in history], [True, False], "history")
    same((lambda s: (s.text, s.spoiler_text))(typed(w.ada.status_source(w.post))), (f"Hello again #{TAG}", "garden"), "source")


@step("delete with redraft source")
def _():
    scrap = w.ada.status_post("short lived, with **stars** & <angles>")
    gone = w.ada.status_delete(scrap)
    same((gone.id, gone["text"]), (scrap.id, "short lived, with **stars** & <angles>"), "redraft")
    refused(404, w.ada.status, scrap)


@step("timelines page by twenty, both ways")
def _():
    w.many = [w.ada.status_post(f"number {n} #{TAG}many").id for n in range(45)]
    newest_first = list(reversed(w.many))
    for name, first in (("account", w.ben.account_statuses(w.me.id, limit=20)), ("tag", w.ben.timeline_hashtag(TAG + "many", limit=20)),
                        ("home", w.ben.timeline_home(limit=20))):
        pages, page = [first], first
        for _ in range(2):
            page = w.ben.fetch_next(page)
            pages.append(page)
        same([s.id for page in pages for s in page][:45], newest_first, f"{name} by max_id")
        back = w.ben.fetch_previous(pages[2])
        same([s.id for s in back], [s.id for s in pages[1]], f"{name} by min_id")
    same([s.id for s in w.ben.timeline_hashtag(TAG + "many", min_id=w.many[4], limit=3)], [w.many[7], w.many[6], w.many[5]], "min_id")
    same([s.id for s in w.ben.timeline_hashtag(TAG + "many", since_id=w.many[4], limit=3)], newest_first[:3], "since_id")
    same(len(w.ben.fetch_remaining(w.ben.timeline_hashtag(TAG + "many", limit=20))), 45, "all of them")
    typed(w.ben.timeline_local(limit=5))
    typed(w.ben.timeline_public(limit=5))


@step("polls")
def _():
    asked = w.ada.status_post("tea or coffee?", poll=w.ada.make_poll(["tea", "coffee"], 3600, multiple=False))
    poll = typed(asked.poll)
    same(([o.title for o in poll.options], poll.multiple, poll.expired, poll.votes_count), (["tea", "coffee"], False, False, 0), "poll")
    voted = typed(w.ben.poll_vote(poll, [1]))
    same((voted.voted, list(voted.own_votes), [o.votes_count for o in voted.options]), (True, [1], [0, 1]), "vote")
    refused(422, w.ben.poll_vote, poll, [0])
    same(w.ada.poll(poll).votes_count, 1, "votes")


@step("scheduled posts")
def _():
    later = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0) + datetime.timedelta(hours=2)
    planned = typed(w.ada.status_post("in two hours", scheduled_at=later))
    same((planned.scheduled_at, planned.params.text), (later, "in two hours"), "scheduled")
    moved = later + datetime.timedelta(hours=1)
    same(w.ada.scheduled_status_update(planned, moved).scheduled_at, moved, "moved")
    same([s.id for s in w.ada.scheduled_statuses()], [planned.id], "list")
    w.ada.scheduled_status_delete(planned)
    same(list(w.ada.scheduled_statuses()), [], "cancelled")
    soon = w.ada.status_post("at once", scheduled_at=datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=30))
    assert "at once" in w.ada.status(soon.id).content, "what is due within five minutes is posted at once, as Mastodon does"


@step("lists")
def _():
    made = typed(w.ada.list_create("Family", replies_policy="none"))
    same((made.title, made.replies_policy, made.exclusive), ("Family", "none", False), "list")
    w.ada.list_accounts_add(made, [w.him.id])
    same([a.id for a in w.ada.list_accounts(made)], [w.him.id], "members")
    said = w.ben.status_post("to the family")
    same([s.id for s in w.ada.timeline_list(made, limit=1)], [said.id], "list timeline")
    same([x.id for x in w.ada.account_lists(w.him.id)], [made.id], "lists of a person")
    same(w.ada.list_update(made, "Kin").title, "Kin", "rename")
    w.ada.list_accounts_delete(made, [w.him.id])
    same(list(w.ada.list_accounts(made)), [], "emptied")
    w.ada.list_delete(made)
    refused(404, w.ada.list, made)


@step("filters v1 and v2")
def _():
    made = typed(w.ada.create_filter_v2("No spiders", ["home", "public"], "warn", keywords_attributes=[{"keyword": "spider", "whole_word": False}]))
    same(([k.keyword for k in made.keywords], list(made.context), made.filter_action), (["spider"], ["home", "public"], "warn"), "filter")
    w.ben.status_post("a spider in the bath")
    shown = w.ada.timeline_home(limit=1)[0]
    same(([r.filter.title for r in shown.filtered], list(shown.filtered[0].keyword_matches)), (["No spiders"], ["spider"]), "filtered")
    keyword = w.ada.add_filter_keyword_v2(made, "wasp", True)
    same(sorted(k.keyword for k in w.ada.filter_keywords_v2(made)), ["spider", "wasp"], "keywords")
    w.ada.delete_filter_keyword_v2(keyword)
    same(w.ada.update_filter_v2(made, title="Spiders").title, "Spiders", "rename")
    entry = w.ada.add_filter_status_v2(made, w.post)
    same([f.id for f in w.ada.filter_statuses_v2(made)], [entry.id], "filtered post")
    same(len(w.ada.filters_v2()), 1, "one filter")
    w.ada.delete_filter_v2(made)
    old = typed(w.ada.filter_create("wasp", ["home", "notifications"]))
    same((old.phrase, list(old.context), old.whole_word), ("wasp", ["home", "notifications"], True), "v1 filter")
    w.ada.filter_delete(old)
    same(list(w.ada.filters_v2()), [], "none left")


@step("markers, followed tags")
def _():
    marks = w.ada.markers_set(["home"], [w.many[3]])
    same((str(marks.home.last_read_id), typed(w.ada.markers_get(["home"]).home).version >= 0), (str(w.many[3]), True), "marker")
    assert typed(w.ada.tag_follow(TAG)).following
    same([t.name for t in w.ada.followed_tags()], [TAG], "followed tags")
    assert not w.ada.tag_unfollow(TAG).following


@step("mute and block")
def _():
    bond = w.ada.account_mute(w.him.id, notifications=False)
    assert bond.muting and not bond.muting_notifications
    same([a.id for a in w.ada.mutes()], [w.him.id], "mutes")
    assert not w.ada.account_unmute(w.him.id).muting
    assert w.ada.account_block(w.him.id).blocking
    same([a.id for a in w.ada.blocks()], [w.him.id], "blocks")
    refused(404, w.ben.status, w.ada.status_post("not for ben"))
    refused(403, w.ben.account_follow, w.me.id)
    assert not w.ada.account_unblock(w.him.id).blocking
    assert w.ben.account_follow(w.me.id).following and w.ada.account_follow(w.him.id).following


@step("search people, tags and own posts, page by page")
def _():
    found = typed(w.ada.search_v2(HANDLES[1], resolve=False, result_type="accounts"))
    same([a.id for a in found.accounts], [w.him.id], "people")
    assert TAG in [t.name for t in w.ada.search_v2(TAG, result_type="hashtags").hashtags]
    first = w.ada.search_v2("number", result_type="statuses", limit=20)
    assert len(first.statuses) == 20 and all("number" in s.content for s in first.statuses)
    second = w.ada.fetch_next(first)
    assert not {s.id for s in first.statuses} & {s.id for s in second.statuses}, "pages overlap"


@step("notifications v1 and grouped v2")
def _():
    # Blocking took away what ben had caused before.
    w.ben.account_unfollow(w.me.id)
    w.ben.account_follow(w.me.id)
    w.ben.status_unfavourite(w.post)
    w.ben.status_favourite(w.post)
    w.ben.status_unreblog(w.post)
    w.ben.status_reblog(w.post)
    w.ben.status_reply(w.post, "still lovely")
    plain = typed(w.ada.notifications(types=["favourite", "reblog", "mention", "follow"]))
    assert {"favourite", "reblog", "mention", "follow"} <= {n.type for n in plain}, [n.type for n in plain]
    one = w.ada.notifications(id=plain[0])
    same(one.id, plain[0].id, "one of them")
    results = typed(w.ada.grouped_notifications(expand_accounts="full", limit=40))
    kinds = {g.type: g for g in results.notification_groups}
    group = kinds["favourite"]
    same((group.status_id, list(map(str, group.sample_account_ids)), group.notifications_count), (w.post.id, [str(w.him.id)], 1), "group")
    assert w.post.id in [s.id for s in results.statuses] and w.him.id in [a.id for a in results.accounts]
    same([a.id for a in w.ada.grouped_notification_accounts(group.group_key)], [w.him.id], "who")
    assert w.ada.unread_grouped_notifications_count() >= 1
    w.ada.dismiss_grouped_notification(group.group_key)
    assert "favourite" not in {n.type for n in w.ada.notifications(types=["favourite"])}
    typed(w.ada.notifications_policy())
    w.ada.notifications_clear()
    same(list(w.ada.notifications()), [], "cleared")


@step("direct message and conversations")
def _():
    whisper = w.ben.status_post(f"@{HANDLES[0]} between us", visibility="direct")
    talk = typed(w.ada.conversations())[0]
    same((talk.last_status.id, talk.unread, [a.id for a in talk.accounts]), (whisper.id, True, [w.him.id]), "conversation")
    same(w.ada.conversations_read(talk).unread, False, "read")
    try:
        Mastodon(api_base_url=BASE).status(whisper)
    except MastodonNotFoundError:
        pass
    else:
        raise AssertionError("a stranger read a direct message")


class Ear(StreamListener):
    def __init__(self):
        self.box = Mailbox()

    def on_any_event(self, name, data=None, for_stream=None):
        self.box.put(name, data)


@step("streamed events by SSE")
def _():
    ear = Ear()
    handle = w.ada.stream_user(ear, run_async=True)
    try:
        eventually(lambda: handle.connection is not None, "the stream opens")
        said = w.ben.status_post("live?")
        typed(ear.box.wait("update", lambda s: s.id == said.id))
        w.ben.status_update(said, "live!")
        assert "live!" in ear.box.wait("status.update", lambda s: s.id == said.id).content
        w.ben.status_favourite(w.many[0])
        typed(ear.box.wait("notification", lambda n: n.type == "favourite"))
        w.ben.status_delete(said)
        ear.box.wait("delete", lambda gone: str(gone) == str(said.id))
        w.ada.filter_delete(w.ada.filter_create("moth", ["home"]))
        ear.box.wait("filters_changed")
    finally:
        handle.close()


@step("streamed events by WebSocket, several streams on one socket")
def _():
    ear = Ear()
    handle = w.ada.stream_open_websocket(ear)
    try:
        w.ada.stream_user(ear, websocket_handle=handle)
        w.ada.stream_hashtag(TAG + "ws", ear, websocket_handle=handle)
        w.ada.stream_direct(ear, websocket_handle=handle)
        # The server does not say when it has taken a subscription, so the post is repeated until it is heard.
        said = []

        def heard():
            said.append(w.ben.status_post(f"on the wire #{TAG}ws").id)
            return [data for name, data in ear.box.seen if name == "update" and data.id in said]
        typed(eventually(heard, "a post by WebSocket"))
        whisper = w.ben.status_post(f"@{HANDLES[0]} softly", visibility="direct")
        same(typed(ear.box.wait("conversation")).last_status.id, whisper.id, "conversation")
        typed(ear.box.wait("notification", lambda n: n.type == "mention" and n.status.id == whisper.id))
    finally:
        handle.close()


@step("rate limit headers, unknown ids, over-long text")
def _():
    answer = requests.get(BASE + "/api/v1/accounts/verify_credentials", headers={"Authorization": "Bearer " + w.ada.access_token}, timeout=10)
    assert int(answer.headers["X-RateLimit-Limit"]) > 0 and int(answer.headers["X-RateLimit-Remaining"]) >= 0
    datetime.datetime.fromisoformat(answer.headers["X-RateLimit-Reset"].replace("Z", "+00:00"))
    refused(404, w.ada.status, "99999999999999999")
    refused(404, w.ada.account, "99999999999999999")
    refused(422, w.ada.status_post, "x" * 200_000)
    refused(422, w.ada.status_post, "")


@step("revoke the token")
def _():
    for person in (w.ada, w.ben):
        token = person.access_token
        person.revoke_access_token(allow_http=True)
        try:
            Mastodon(access_token=token, api_base_url=BASE).me()
        except MastodonUnauthorizedError as error:
            same(error.args[1], 401, "after revoking")
        else:
            raise AssertionError("the token still works")


step.run()
