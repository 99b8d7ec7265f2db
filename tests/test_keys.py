from readlist_tui.keys import KEYS, Where, effective, find, groups, key_name, mistakes


def test_every_id_is_used_once() -> None:
    ids = [key.id for key in KEYS]
    assert len(ids) == len(set(ids))


def test_no_key_of_the_table_clashes_with_another() -> None:
    assert mistakes({}) == ()


def test_a_reader_can_give_own_keys() -> None:
    assert find("read", effective({"read": "x, ctrl+x"})).keys == ("x", "ctrl+x")
    assert find("undo", effective({"read": "x"})).keys == ("u",)


def test_a_setting_without_a_key_leaves_the_key_as_it_is() -> None:
    assert find("read", effective({"read": " , "})).keys == ("r",)


def test_mistakes_are_named() -> None:
    assert mistakes({"raed": "x"}) == ("no key is called “raed”",)
    assert mistakes({"read": ""}) == ("“read” is given no key",)
    assert mistakes({"read": "u"}) == ("“u” is both “read” and “undo”",)


def test_a_key_may_mean_one_thing_in_each_pane() -> None:
    assert find("fold").keys == find("to-lists").keys
    assert mistakes({"fold": "j"}) == ("“j” is both “down” and “fold”",)


def test_two_keys_can_change_places() -> None:
    assert mistakes({"next-unread": "p", "previous-unread": "n"}) == ()


def test_groups_hold_every_key() -> None:
    assert sum(map(len, groups().values())) == len(KEYS)


def test_every_chord_has_a_key_that_starts_it() -> None:
    starts = {Where.STATUS: "status", Where.COPY: "copy", Where.SORT: "sort"}
    assert all(find(name).footer or find(name).does.endswith("…") for name in starts.values())


def test_keys_are_named_as_readers_know_them() -> None:
    assert [key_name(name) for name in ("escape", "down", "ctrl+d", "G")] == ["Esc", "↓", "ctrl+d", "G"]
