package org.yaqaza.names;

/// How a name is to be read.
public enum Kind {
  PERSON,
  ORGANISATION
}
