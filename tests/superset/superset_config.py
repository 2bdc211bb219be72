"""Configuration of the throw-away Superset that scripts/test_superset.sh starts on the loopback interface. Not for production: CSRF and Talisman are off."""

import os

HOME = os.environ["SUPERSET_TEST_HOME"]
SECRET_KEY = "of a Superset that is thrown away"
SQLALCHEMY_DATABASE_URI = f"sqlite:///{HOME}/superset.db?check_same_thread=false"
WTF_CSRF_ENABLED = False
TALISMAN_ENABLED = False
RATELIMIT_ENABLED = False
