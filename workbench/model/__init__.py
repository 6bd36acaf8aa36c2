"""The words of the trade as types: frozen, slotted, standard library only, Decimal never float."""
