"""The pictures of the scenario "summer": teenagers run a cooperative for one summer."""

from assets.pictures.draw.summer_days import bike_ride, pay_table, september, thread
from assets.pictures.draw.summer_village import (
    car_wash,
    cash_box,
    cover,
    lawn_scene,
    meeting,
    party,
    workshop,
)

SCENES = {
    "cover": cover,
    "workshop": workshop,
    "lawn": lawn_scene,
    "car_wash": car_wash,
    "meeting": meeting,
    "cash_box": cash_box,
    "party": party,
    "bike_ride": bike_ride,
    "thread": thread,
    "pay_table": pay_table,
    "september": september,
}
