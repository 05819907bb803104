"""The demo store: pages of the shop's own catalogue that show how a store embeds the chat."""
