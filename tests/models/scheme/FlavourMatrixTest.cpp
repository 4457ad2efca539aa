#include "models/scheme/FlavourMatrix.h"

#include <QTest>

#include <memory>

namespace numauth::scheme {

namespace {

StoredScheme stored(const char *id, const char *package, const char *signature,
                    Platform platform = Platform::Android)
{
    Scheme scheme;
    scheme.platform = platform;
    scheme.appName = QStringLiteral("Shop");
    scheme.packageName = QString::fromLatin1(package);
    scheme.packageSignature = QString::fromLatin1(signature);
    return {QString::fromLatin1(id), scheme};
}

} // namespace

class FlavourMatrixTest : public QObject
{
    Q_OBJECT

private slots:
    void hasARowForEachPackageAndAColumnForEachSignature();
    void showsWhereTwoSchemesStandForOneBuild();
    void leavesOutWhatIsNoAndroidScheme();
};

void FlavourMatrixTest::hasARowForEachPackageAndAColumnForEachSignature()
{
    const FlavourMatrix matrix = FlavourMatrix::of({stored("store", "com.example.shop", "aa"),
                                                    stored("debug", "com.example.shop", "bb"),
                                                    stored("beta", "com.example.beta", "bb")});
    QCOMPARE(matrix.signatures, QStringList({QStringLiteral("aa"), QStringLiteral("bb")}));
    QCOMPARE(matrix.rows.size(), 2);
    QCOMPARE(matrix.rows.at(0).packageName, QStringLiteral("com.example.beta"));
    QVERIFY2(!matrix.rows.at(0).schemes.contains(QStringLiteral("aa")), "this build has no scheme");
    QCOMPARE(matrix.rows.at(1).schemes.value(QStringLiteral("bb")),
             QStringList{QStringLiteral("debug")});
}

void FlavourMatrixTest::showsWhereTwoSchemesStandForOneBuild()
{
    const FlavourMatrix matrix = FlavourMatrix::of(
        {stored("a", "com.example.shop", ""), stored("b", "com.example.shop", "")});
    QCOMPARE(matrix.signatures, QStringList{QString()});
    QCOMPARE(matrix.rows.first().schemes.value(QString()).size(), 2);
}

void FlavourMatrixTest::leavesOutWhatIsNoAndroidScheme()
{
    const FlavourMatrix matrix = FlavourMatrix::of(
        {stored("ios", "", "", Platform::Ios),
         {QStringLiteral("broken"), Error{Error::Code::Malformed, QStringLiteral("broken")}}});
    QVERIFY(matrix.rows.isEmpty());
    QVERIFY(matrix.signatures.isEmpty());
}

} // namespace numauth::scheme

std::unique_ptr<QObject> makeFlavourMatrixTest()
{
    return std::make_unique<numauth::scheme::FlavourMatrixTest>();
}

#include "FlavourMatrixTest.moc"
