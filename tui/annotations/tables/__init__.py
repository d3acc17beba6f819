"""Labels, relations and colours as data: nothing here decides anything."""
