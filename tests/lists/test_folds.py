"""What Jekyll and HTML put around papers: folded abstracts, attributes of looks, a title in front matter."""

from readlist_tui.lists import read_list
from readlist_tui.model import LinkKind, Status


def test_a_folded_abstract_does_not_part_a_heading_from_its_links() -> None:
    text = (
        "# Toys\n\n## 2031\n\n"
        "### 1. Toy Splatting for Urban Scenes\n**Authors**: Ann Lee, Bo Ng, Cho Kim\n"
        "<details span>\n<summary><b>Abstract</b></summary>\nThis paper models dynamic toys. We extend Toy Net.\n"
        "</details>\n\n  [📄 Paper](https://arxiv.org/pdf/3101.00001.pdf) | [💻 Code](https://github.com/a/b)\n\n"
        "### 2. Driving Toys through Scenes\n**Authors**: Dan Poe, Eva Roe\n"
        "<details span>\n<summary><b>Abstract</b></summary>\nWe present driving toys.\n</details>\n\n"
        "  [📄 Paper](https://arxiv.org/pdf/3101.00002.pdf)\n"
    )
    first, second = read_list(text).entries

    assert [link.url for link in first.links] == ["https://arxiv.org/pdf/3101.00001.pdf", "https://github.com/a/b"]
    assert first.note == "This paper models dynamic toys. We extend Toy Net"
    assert (second.title, second.category) == ("Driving Toys through Scenes", ("2031",))
    assert [link.url for link in second.links] == ["https://arxiv.org/pdf/3101.00002.pdf"]


def test_a_fold_that_holds_papers_is_none_of_an_entry() -> None:
    text = (
        "# Toys\n\n## Nets\n\n- [Toys for All of Us](https://a.org/1.pdf)\n\n<details>\n<summary>Summary</summary>\n\n"
        "- [Second Toy of All](https://a.org/2.pdf)\n\n</details>\n"
    )

    assert [entry.title for entry in read_list(text).entries] == ["Toys for All of Us", "Second Toy of All"]


def test_what_is_indented_in_a_fold_belongs_to_it() -> None:
    text = (
        "## Nets\n\n### [Toys for All of Us](http://arxiv.org/abs/3101.00001)  \nAnn Lee, Bo Ng, Cho Kim\n<details>\n"
        "  <summary>Abstract</summary>  \n  <ol>  \n    Toys are a problem of play.\n  </ol>  \n</details>  \n"
        "**comments**: accepted by AAAI2031  \n\n### [Second Toy of All](http://arxiv.org/abs/3101.00002)  \n"
        "Dan Poe, Eva Roe\n<details>\n  <summary>Abstract</summary>\n  <ol>  \n    Toys!\n  </ol>  \n</details>  \n"
    )
    first, second = read_list(text).entries

    assert (first.venue, first.year, first.authors) == ("AAAI", 2031, ("Ann Lee", "Bo Ng", "Cho Kim"))
    assert first.note == "Toys are a problem of play"
    assert second.title == "Second Toy of All"


def test_attributes_of_looks_are_no_text() -> None:
    text = (
        "---\nlayout: default\ntitle: Methods\n---\n\n# Methods of Toys\n{: .no_toc }\n\n"
        "Editors: [Ann Lee](https://lee.org/), ...\n\n{: .fs-5 .fw-300 }\nWe present insightful papers on toys.\n\n"
        '## Table of contents\n{: .no_toc style="font-weight:800"}\n\n- TOC\n{:toc}\n\n## Linear Toys\n\n'
        "{: .fs-4 .text-blue-100}\n**📜 A Comprehensive Exploration of Toys**. <br> ✍ Ann Lee, Bo Ng, Cho Kim\n"
        ' *(AAAI-20)*\n\n<span class="fs-2">\n   [Paper](https://arxiv.org/abs/2001.00001){: .btn target="_blank" }\n'
        "   [Code](https://github.com/a/b){: .btn .mr-1 }\n</span>\n\n**Tasks:** [ToySQL](/datasets#toysql)\n\n"
        '<details markdown="block">\n  <summary>Abstract</summary>\n  {: .text}\n  ```\n  We present toys.\n  ```\n'
        "</details>\n{: .fs-5 }\n"
    )
    parsed = read_list(text)
    (entry,) = parsed.entries

    assert parsed.title == "Methods"
    assert (entry.title, entry.venue, entry.year) == ("A Comprehensive Exploration of Toys", "AAAI", 2020)
    assert (entry.authors, entry.category) == (("Ann Lee", "Bo Ng", "Cho Kim"), ("Linear Toys",))
    assert [link.kind for link in entry.links] == [LinkKind.PAPER, LinkKind.CODE]


def test_a_label_that_comes_again_and_again_is_one() -> None:
    below = (
        "- **标签**: toy-net, fusion, CVPR2031\n- **状态**: 待读\n- **核心痛点**: 玩具数据高维；传统方法难以兼得\n"
        "- **适用场景**: 图像去雨、去噪\n- **arXiv/DOI**: 待补充\n"
        "- **笔记链接**: [精读笔记：玩具网络笔记](notes/toy.md)\n- **架构图**: notes/arch.jpg\n"
        "- **添加时间**: 2041-07-01\n"
    )
    parsed = read_list(
        "# 玩具论文库\n\n## 🌊 增强\n\n"
        f"### Multi-Stage Progressive Toy Restoration (MPTR)\n{below}\n"
        f"### ToyNet: Physics-Guided Toys for Change Detection\n{below}- **代码链接**: [GitHub - a/b](https://github.com/a/b)\n\n"
        f"### Comprehensive and Delicate: An Efficient Toy\n{below}"
    )

    assert [entry.title for entry in parsed.entries] == [
        "Multi-Stage Progressive Toy Restoration",
        "ToyNet: Physics-Guided Toys for Change Detection",
        "Comprehensive and Delicate: An Efficient Toy",
    ]
    assert [(entry.venue, entry.year, entry.marker, entry.category) for entry in parsed.entries] == [
        ("CVPR", 2031, Status.TO_READ, ("增强",))
    ] * 3
    assert "核心痛点: 玩具数据高维；传统方法难以兼得" in parsed.entries[0].note
    assert [link.url for link in parsed.entries[1].links] == ["https://github.com/a/b"]
