package com.example.shop;

import com.mobile.auth.gatewayauth.AuthUIConfig;
import com.mobile.auth.gatewayauth.PhoneNumberAuthHelper;
import com.mobile.auth.gatewayauth.TokenResultListener;

public class LoginHelper {
    private static final int SERVICE_TIMEOUT = 5;

    private final TokenResultListener listener = new TokenResultListener() {
        @Override
        public void onTokenSuccess(String answer) { // expect: A85
            openSession(answer);
        }

        @Override
        public void onTokenFailed(String answer) { // expect: A86
            finish();
        }
    };

    public void start(Activity activity) {
        helper = PhoneNumberAuthHelper.getInstance(activity, listener); // expect: A81
        helper.getReporter().setLoggerEnable(true); // expect: A54
        if (BuildConfig.DEBUG) {
            helper.getReporter().setLoggerEnable(true);
        }
        helper.setAuthSDKInfo("c2VjcmV0 LWtleQ"); // expect: A73
        helper.setAuthUIConfig(new AuthUIConfig.Builder() // expect: A82
            .setPrivacyState(true) // expect: A83
            .setCheckboxHidden(true) // expect: A83
            .setNumberColor(Color.TRANSPARENT) // expect: A84
            .create());
        // helper.getLoginToken(activity, 3);
        helper.accelerateLoginPage(500, pre); // expect: A80
        helper.getLoginToken(activity, SERVICE_TIMEOUT); // expect: A80
        helper.getVerifyToken(20 * 1000); // expect: A80
        String key = "LTAIexample0000000000"; // expect: A73
    }
}
