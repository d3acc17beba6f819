"""The ledger on the screen: what is compared, in which words and columns it is shown, and what is ruled of it."""
