# The call that the app's token is for.
request.set_domain("dypnsapi.aliyuncs.com")
request.set_version("2017-05-25")
client = Client(endpoint="http://dypnsapi.aliyuncs.com", version="2015-01-01")  # expect: S01 S01
url = "/login?accessToken=" + token  # expect: S02
answer = client.do("GetMobile", token)  # expect: S01
