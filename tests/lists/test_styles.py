"""One paper in the many ways in which people cite it: what they all say is the same."""

import pytest

from readlist_tui.lists import read_list

TITLES = (
    "Learning Sparse Blocks for Fast Motion Planning",
    "Why Do Small Robots Fail? A Study of Indoor Navigation",
    "GripNet: Grasping Objects from Single Views",
)
STYLES = (
    '[1] A. Marlow and J. Hughes, "{}," in Proc. IEEE Conf. Comput. Vis. (CVPR), Jun. 2019, pp. 1–10.',
    "Anna Marlow and John Hughes. 2019. {}. In Proceedings of the 25th ACM SIGKDD Conference on Knowledge "
    "Discovery & Data Mining (KDD '19). ACM, New York, NY, USA, 1–10. https://doi.org/10.1145/3292500",
    'Marlow, Anna, and John Hughes. "{}." Nature 521.7553 (2019): 436-444.',
    "Marlow A, Hughes J. {}. Nat Methods. 2019;12(3):45-67.",
    "Marlow, A., Hughes, J.: {}. In: ECCV 2019. LNCS, vol. 11210, pp. 1–10. Springer, Cham (2019).",
    'Marlow, Anna, and John Hughes. 2019. "{}." Journal of Field Robotics 12 (3): 45–67.',
    "Marlow, A. and Hughes, J. (2019) '{}', Journal of Field Robotics, 12(3), pp. 45-67.",
    "Anna Marlow and John Hughes. 2019. {}. In Proceedings of ACL, pages 1–10.",
    "{}. A. Marlow, J. Hughes. ICML'19. [pdf](https://a.org/1.pdf)",
    "(2019, ICML) {} - Anna Marlow, John Hughes",
    "[MH19] Anna Marlow, John Hughes: {}. ICML 2019",
    "[{}](https://arxiv.org/abs/1901.00001) - Marlow, Hughes (2019)",
    "Marlow A., Hughes J. {} // Proc. of ICML. 2019. P. 12–19.",
    "Marlow, A., & Hughes, J. (2019). {}. *IEEE Robotics and Automation Letters*, *4*(2), 100–107.",
    "{} by Marlow & Hughes (2019)",
    "Marlow and Hughes, 2019: {}",
    '"{}" (Marlow and Hughes, 2019, ICML)',
)


@pytest.mark.parametrize("style", STYLES)
def test_a_style_of_citing_is_read(style: str) -> None:
    text = "# Robots\n\n## Papers\n\n" + "".join(f"- {style.format(title)}\n" for title in TITLES)

    found = read_list(text).entries

    assert [entry.title for entry in found] == list(TITLES)
    assert [entry.year for entry in found] == [2019] * 3
    assert all(["Marlow" in name for name in entry.authors] == [True, False] for entry in found)


@pytest.mark.parametrize(
    "line",
    [
        "Marlow, A. *{}*. MIT Press, 2019.",
        "arXiv:1901.00001 {} (Marlow et al.)",
        "[Marlow et al., 2019](https://a.org/1.pdf): {}",
        "[Marlow19] {}, ICML 2019, [pdf](https://a.org/1.pdf)",
        "{} [`ICML 19`] [[arXiv]](https://arxiv.org/abs/1901.00001)",
    ],
)
def test_marks_around_a_title_are_no_part_of_it(line: str) -> None:
    text = "# Robots\n\n## Papers\n\n" + "".join(f"- {line.format(title)}\n" for title in TITLES)

    assert [entry.title for entry in read_list(text).entries] == list(TITLES)


def test_an_icon_is_no_title() -> None:
    text = "# Robots\n\n## Papers\n\n" + "".join(
        f"- `2019` `ICML` {title} [:page_facing_up:](https://a.org/1.pdf)\n" for title in TITLES
    )

    found = read_list(text).entries

    assert [(entry.title, entry.venue, entry.year) for entry in found] == [(title, "ICML", 2019) for title in TITLES]
