"""Each catalogue format is recognised by its content and read into the same records."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from data.errors import BadFile, InvalidInput, NotFound
from data.importing.detect import catalogue_reader
from data.importing.report import Row, RowError
from data.records import ProductRecord

Write = Callable[..., Path]

SHOPIFY = """Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,\
Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Inventory Tracker,\
Variant Inventory Qty,Variant Inventory Policy,Variant Price,Image Src,Status
rain-coat,Rain Coat,"<p>Dry &amp; light</p><ul><li>Hood</li><li>Zip</li></ul><script>x()</script>",\
Wetly,Apparel > Outerwear,Coats,"rain, sale",true,Size,S,Color,Navy,RC-S,shopify,4,deny,89.50,\
https://cdn.example.com/a.jpg,active
rain-coat,,,,,,,,,M,,Navy,RC-M,shopify,0,deny,99.50,https://cdn.example.com/b.jpg,
rain-coat,,,,,,,,,,,,,,,,,https://cdn.example.com/c.jpg,
umbrella,Umbrella,Plain,Wetly,,Umbrellas,,true,Title,Default Title,,,UM-1,shopify,-2,deny,12,,active
old-hat,Old Hat,Gone,Wetly,,Hats,,true,Title,Default Title,,,OH-1,shopify,2,deny,5,,draft
"""

WOO = """ID,Type,SKU,Name,Published,Visibility in catalog,Short description,Description,In stock?,\
Stock,Sale price,Regular price,Categories,Images,Parent,External URL,Attribute 1 name,\
Attribute 1 value(s),Attribute 2 name,Attribute 2 value(s)
11,variation,tee-red,Tee - Red,1,visible,,,1,7,15,20,,,id:10,,Colour,Red,,
10,variable,tee,Tee,1,visible,Short,<b>Long</b> text,1,,,,"Clothing, Clothing > Tees",\
https://x.example/t.png,,,Colour,"Red, Blue",Material,Cotton
12,variation,tee-blue,Tee - Blue,1,visible,,,0,,,22,,,tee,,Colour,Blue,,
13,simple,cap,Cap,1,visible,,A cap,1,3,,"9,50",Clothing > Caps,,,,,,,
14,external,gift,Gift,1,visible,,A gift,1,,,30,Gifts,,,https://other.example/g,,,,
15,grouped,set,Set,1,visible,,,1,,,,Clothing,,,,,,,
16,simple,draft,Draft,0,visible,,,1,,,1,Clothing,,,,,,,
17,variation,lost,Lost,1,visible,,,1,,,1,,,nobody,,Colour,Red,,
"""

GOOGLE_TSV = (
    "id\ttitle\tdescription\tlink\timage link\tavailability\tprice\tsale price\tbrand\t"
    "product type\titem group id\tcolor\tsize\tgender\n"
    "s1\tTrail Shoe - Red 41\tGrip\thttps://e.example/s\thttps://e.example/s.jpg\tin stock\t"
    "80.00 USD\t\tPeakly\tShoes > Trail\tg1\tRed\t41\tmale\n"
    "m1\tMug\tHolds tea\thttps://e.example/m\thttps://e.example/m.jpg\tout of stock\t"
    "15.00 USD\t12.00 USD\tPotty\tKitchen > Mugs\t\tWhite\t\t\n"
    "s2\tTrail Shoe - Blue 42\tGrip\thttps://e.example/s\thttps://e.example/t.jpg\tin stock\t"
    "85.00 USD\t\tPeakly\tShoes > Trail\tg1\tBlue\t42\tmale\n"
)

RSS = """<?xml version="1.0"?>
<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel><title>Feed</title>
<item><g:id>k1</g:id><title>Kettle</title>
<g:description>Boils &lt;b&gt;fast&lt;/b&gt;</g:description>
<g:link>https://e.example/k</g:link><g:image_link>https://e.example/k.jpg</g:image_link>
<g:price>39.90 EUR</g:price><g:availability>in_stock</g:availability><g:brand>Boily</g:brand>
<g:google_product_category>Home &amp; Garden > Kitchen</g:google_product_category>
<g:product_detail><g:section_name>General</g:section_name>
<g:attribute_name>Capacity</g:attribute_name><g:attribute_value>1.7 l</g:attribute_value>
</g:product_detail></item></channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0">
<entry><g:id>k1</g:id><g:title>Kettle</g:title><link href="https://e.example/k"/>
<g:price>39.90 EUR</g:price><g:availability>in_stock</g:availability></entry></feed>"""

ACP_ROWS = [
    {
        "id": f"j{size}",
        "title": "Jacket",
        "description": "Warm",
        "link": "https://e.example/j",
        "image_link": "https://e.example/j.jpg",
        "price": "79.99 USD",
        "availability": "in_stock",
        "inventory_quantity": stock,
        "item_group_id": "jacket",
        "item_group_title": "Jacket",
        "size": size,
        "brand": "Warmly",
        "product_category": "Apparel > Jackets",
        "product_review_rating": 4.4,
        "product_review_count": 12,
        "enable_search": "true",
    }
    for size, stock in (("M", 3), ("L", 0))
]

ACP_API = {
    "products": [
        {
            "id": "p9",
            "title": "Lamp",
            "description": {"plain": "Glows"},
            "url": "https://e.example/l",
            "media": [{"type": "image", "url": "https://e.example/l.jpg"}],
            "variants": [
                {
                    "id": f"p9-{color}",
                    "title": f"Lamp {color}",
                    "price": {"amount": 2550, "currency": "USD"},
                    "availability": {"available": color == "black"},
                    "variant_options": [{"name": "color", "value": color}],
                }
                for color in ("black", "white")
            ],
        }
    ]
}

OURS_CSV = """id;name;price;category;brand;stock;attributes;specification:RAM;variants
a1;Desk;199,00 €;Home > Desks;Woody;;"color=oak; size=L";;
a2;Laptop;1.299,00;Computers;;4;;16 GB;"[{""id"": ""v1"", ""options"": {""Colour"": ""red""}}]"
"""


def records(path: Path, format: str = "auto") -> tuple[dict[str, ProductRecord], list[RowError]]:
    rows = list(catalogue_reader(path, format)(path))
    good = {row.record.id: row.record for row in rows if isinstance(row, Row)}
    return good, [row for row in rows if isinstance(row, RowError)]


def test_shopify_joins_rows_into_variants(write_file: Write) -> None:
    good, errors = records(write_file(SHOPIFY))
    coat = good["rain-coat"]
    assert coat.price == Decimal("89.50")
    assert coat.category == "Apparel > Outerwear > Coats"
    assert [v.options for v in coat.variants] == [
        {"size": "S", "color": "Navy"},
        {"size": "M", "color": "Navy"},
    ]
    assert [v.stock for v in coat.variants] == [4, 0]
    assert coat.attributes == {"size": ["S", "M"], "color": "Navy"}
    assert coat.description == "Dry & light\n- Hood\n- Zip"
    assert len(coat.images) == 3
    assert good["umbrella"].variants == []
    assert good["umbrella"].stock == 0
    assert [(e.row, e.withdraws) for e in errors] == [(6, "old-hat")]


def test_woocommerce_finds_the_parents_of_variations(write_file: Write) -> None:
    good, errors = records(write_file(WOO))
    tee = good["tee"]
    assert {v.id: (v.price, v.stock, v.options) for v in tee.variants} == {
        "tee-red": (Decimal("15.00"), 7, {"color": "Red"}),
        "tee-blue": (Decimal("22.00"), 0, {"color": "Blue"}),
    }
    assert tee.price == Decimal("15.00")
    assert tee.category == "Clothing > Tees"
    assert tee.attributes == {"color": ["Red", "Blue"], "material": "Cotton"}
    assert good["cap"].price == Decimal("9.50")
    assert good["gift"].url == "https://other.example/g"
    assert set(good) == {"tee", "cap", "gift"}
    assert sorted(e.row for e in errors) == [7, 8, 9]


def test_google_groups_items_and_takes_the_sale_price(write_file: Write) -> None:
    good, errors = records(write_file(GOOGLE_TSV))
    assert not errors
    shoe = good["g1"]
    assert shoe.name == "Trail Shoe"
    assert [v.id for v in shoe.variants] == ["s1", "s2"]
    assert shoe.attributes["gender"] == "men"
    assert (good["m1"].price, good["m1"].stock) == (Decimal("12.00"), 0)


@pytest.mark.parametrize("feed", [RSS, ATOM])
def test_google_xml(write_file: Write, feed: str) -> None:
    good, errors = records(write_file(feed))
    assert not errors
    assert good["k1"].currency == "EUR"
    assert good["k1"].price == Decimal("39.90")
    assert good["k1"].url == "https://e.example/k"
    if feed is RSS:
        assert good["k1"].description == "Boils fast"
        assert good["k1"].specifications["Capacity"] == "1.7 l"
        assert good["k1"].category == "Home & Garden > Kitchen"


@pytest.mark.parametrize("form", ["lines", "array", "csv", "gzip"])
def test_acp_rows_in_every_container(write_file: Write, form: str) -> None:
    lines = "\n".join(map(json.dumps, ACP_ROWS))
    header = list(ACP_ROWS[0])
    table = [",".join(header), *(",".join(str(row[h]) for h in header) for row in ACP_ROWS)]
    content = {
        "lines": lines,
        "array": json.dumps(ACP_ROWS),
        "csv": "\n".join(table),
        "gzip": gzip.compress(lines.encode()),
    }[form]
    good, errors = records(write_file(content))
    assert not errors
    jacket = good["jacket"]
    assert (jacket.price, jacket.currency) == (Decimal("79.99"), "USD")
    assert {v.id: v.stock for v in jacket.variants} == {"jM": 3, "jL": 0}
    assert (jacket.rating, jacket.rating_count) == (4.4, 12)


def test_acp_products_as_the_api_has_them(write_file: Write) -> None:
    good, errors = records(write_file(json.dumps(ACP_API)))
    assert not errors
    assert good["p9"].price == Decimal("25.50")
    assert {v.options["color"]: v.stock for v in good["p9"].variants} == {"black": None, "white": 0}


def test_acp_rows_that_are_not_to_be_shown(write_file: Write) -> None:
    hidden = [ACP_ROWS[0] | {"enable_search": False, "item_group_id": None}]
    good, errors = records(write_file(json.dumps(hidden)))
    assert not good
    assert errors[0].withdraws == "jM"


def test_our_csv_with_mappings(write_file: Write) -> None:
    good, errors = records(write_file(OURS_CSV))
    assert not errors
    assert good["a1"].price == Decimal("199.00")
    assert good["a1"].currency == "EUR"
    assert good["a1"].attributes == {"color": "oak", "size": "L"}
    assert good["a1"].stock is None
    assert good["a2"].price == Decimal("1299.00")
    assert good["a2"].specifications == {"RAM": "16 GB"}
    assert good["a2"].variants[0].options == {"color": "red"}


def test_a_quote_that_is_never_closed_costs_its_row_alone(write_file: Write) -> None:
    table = [
        "id,name,price,category,brand,url",
        'a,"Two\nlines, one name",1,C',
        'b,"Never closed,2,C',
        "c,Plain,3,C",
        'd,"Quoted, well",4,C',
        'f,"Trailing\ncells left out",6,C',
        'e,"Never again,5,C',
    ]
    good, errors = records(write_file("\n".join(table)))
    assert set(good) == {"a", "c", "d", "f"}
    assert good["a"].name == "Two lines, one name"
    assert [error.row for error in errors] == [4, 9]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_encodings(write_file: Write, encoding: str) -> None:
    text = "id,name,price,category\nx,Café crème,3,Küche\n"
    good, _ = records(write_file(text.encode(encoding)))
    assert (good["x"].name, good["x"].category) == ("Café crème", "Küche")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "   \n",
        "just some words\n",
        '{"a": 1}\n{"a": 2}\n',
        "[1, 2",
        "<html><body>no feed</body></html>",
        "<rss><channel><item><title>x</title>",
        '<!DOCTYPE r [<!ENTITY a "b">]><rss><item><id>&a;</id></item></rss>',
        b"PK\x03\x04rest",
        b"\x00\x01\x02",
        b"\x1f\x8bbroken",
        "- a\n- b: [\n",
    ],
)
def test_other_files_are_refused(write_file: Write, content: str | bytes) -> None:
    path = write_file(content)
    with pytest.raises(BadFile):
        list(catalogue_reader(path)(path))


def test_wrong_names(write_file: Write, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput):
        catalogue_reader(write_file(SHOPIFY), "spreadsheet")
    with pytest.raises(BadFile):
        catalogue_reader(write_file(SHOPIFY), "woocommerce")
    with pytest.raises(NotFound):
        catalogue_reader(tmp_path / "absent.csv")


@pytest.mark.parametrize(
    ("file", "products", "categories"),
    [
        ("dummyjson/products.json", 194, 24),
        ("bestbuy_catalog_3291/ecommerce.json", 3291, 60),
        ("aws_retail_demo_catalog/products.yaml", 2465, 70),
        ("woocommerce_csv/sample_products.csv", 13, 5),
        ("saleor_populatedb/populatedb_data.json", 32, 5),
        ("tau_retail/products.json", 50, 50),
    ],
)
def test_real_catalogues(shared_data: Path, file: str, products: int, categories: int) -> None:
    good, _ = records(shared_data / file)
    assert len(good) == products
    assert len({record.category for record in good.values()}) >= categories
    assert all(record.price >= 0 and record.name for record in good.values())
