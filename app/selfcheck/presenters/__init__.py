"""What the self-check says of a result: each part of the page is a frozen dataclass made of the rules' own answer.

`told` holds whose words are used, `page` puts the parts together, `both` sets the two laws beside each other.
"""
