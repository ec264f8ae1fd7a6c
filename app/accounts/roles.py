from enum import StrEnum


class Role(StrEnum):
    #: decides what is published
    MODERATOR = "moderator"
    #: gives and takes accounts, approves claims, reads the audit; decides nothing about feedback
    ADMINISTRATOR = "administrator"
    #: speaks for places that were claimed, and for no other
    PROVIDER = "provider"
