"""The pictures of the scenario "cafe": a village of the Landes finds a café again."""

from assets.pictures.draw.cafe_indoors import (
    assembly,
    bank,
    counter,
    hall,
    inside_rain,
    kitchen_table,
    papers,
    winter,
)
from assets.pictures.draw.cafe_village import (
    bus_stop,
    cover,
    market,
    night_concert,
    old_post_office,
    school,
    shop,
    storm,
    town_hall,
    truck_scene,
)

SCENES = {
    "cover": cover,
    "old_post_office": old_post_office,
    "inside_rain": inside_rain,
    "hall": hall,
    "market": market,
    "night_concert": night_concert,
    "assembly": assembly,
    "kitchen_table": kitchen_table,
    "town_hall": town_hall,
    "shop": shop,
    "truck": truck_scene,
    "counter": counter,
    "papers": papers,
    "bank": bank,
    "storm": storm,
    "bus_stop": bus_stop,
    "school": school,
    "winter": winter,
}
