"""publiccode: what software says about itself in the standard of public administrations, as proposals for products.

In: a `publiccode.yml`, or a folder of them. Out: `Publiccode`s, and from these a `Proposal`. The standard:
yml.publiccode.tools, versions 0.1 to 0.7. Never reads, keeps or shows who can be contacted, and fetches nothing.
"""

from fora_plate.publiccode.files import Publiccode, read_publiccode
from fora_plate.publiccode.places import located
from fora_plate.publiccode.proposing import proposal_of

__all__ = ["Publiccode", "located", "proposal_of", "read_publiccode"]
