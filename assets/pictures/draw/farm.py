"""The pictures of the scenario "farm": a market garden that gives work."""

from assets.pictures.draw.farm_fields import cover, field, frost, van
from assets.pictures.draw.farm_indoors import greenhouse_scene, kitchen, office
from assets.pictures.draw.farm_seasons import autumn, harvest, market_stall, seed_table

SCENES = {
    "cover": cover,
    "greenhouse": greenhouse_scene,
    "field": field,
    "office": office,
    "van": van,
    "kitchen": kitchen,
    "frost": frost,
    "harvest": harvest,
    "autumn": autumn,
    "market_stall": market_stall,
    "seed_table": seed_table,
}
