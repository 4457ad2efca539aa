package com.example.shop;

import com.mobile.auth.gatewayauth.PhoneNumberAuthHelper;

class Login {
    void start(Activity activity, TokenResultListener listener, String key) {
        helper = PhoneNumberAuthHelper.getInstance(activity, listener);
        helper.setAuthSDKInfo(key);
        helper.getLoginToken(activity, 5000);
        helper.setAuthListener(null);
    }
}
