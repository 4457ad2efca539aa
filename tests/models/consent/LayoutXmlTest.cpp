#include "models/consent/code/LayoutXml.h"

#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

QByteArray layout(const char *inside, const char *root = "FrameLayout")
{
    return QByteArray("<") + root +
           " xmlns:android=\"http://schemas.android.com/apk/res/android\" "
           "android:layout_width=\"match_parent\" android:layout_height=\"300dp\">" +
           inside + "</" + root + ">";
}

Result<LayoutXml> read(const QByteArray &bytes)
{
    return LayoutXml::read(bytes, QStringLiteral("promo.xml"));
}

} // namespace

/// Android layout files as boxes.
class LayoutXmlTest : public QObject
{
    Q_OBJECT

private slots:
    void aViewBecomesABox();
    void columnsStackTheirChildren();
    void whatDependsOnThePhoneIsNamed();
    void whatFollowsAnOpenHeightIsNamed();
    void namesAreUnique();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void hostileFilesEnd();
};

void LayoutXmlTest::aViewBecomesABox()
{
    const auto found =
        read(layout("<ImageView android:id=\"@+id/promo\" android:layout_width=\"200dp\" "
                    "android:layout_height=\"64dp\" android:layout_marginTop=\"166dp\" "
                    "android:layout_marginLeft=\"24dp\" android:src=\"@drawable/card\" "
                    "android:background=\"#FFF3E8\"/>"));
    QVERIFY(found);
    QCOMPARE(found->views.size(), 2);
    const CustomView &view = found->views.last();
    QCOMPARE(view.name, QStringLiteral("promo"));
    QCOMPARE(view.layer, CustomView::Layer::Xml);
    QCOMPARE(view.kind, CustomView::Kind::Image);
    QCOMPARE(QRectF(view.x, view.y, view.width, view.height), QRectF(24, 166, 200, 64));
    QCOMPARE(view.image, QStringLiteral("card"));
    QCOMPARE(view.background.toAndroid().toUpper(), QStringLiteral("#FFFFF3E8"));
    QVERIFY(found->notUnderstood.isEmpty());
}

void LayoutXmlTest::columnsStackTheirChildren()
{
    const auto found = read(
        layout("<LinearLayout android:orientation=\"vertical\" android:layout_width=\"100dp\" "
               "android:layout_height=\"200dp\" android:layout_marginTop=\"10dp\" "
               "android:padding=\"4dp\"><View android:layout_width=\"10dp\" "
               "android:layout_height=\"20dp\"/><View android:layout_width=\"10dp\" "
               "android:layout_height=\"30dp\" android:layout_marginTop=\"6dp\"/></LinearLayout>"));
    QVERIFY(found);
    QCOMPARE(found->views.size(), 4);
    QCOMPARE(found->views.at(2).y, 14);
    QCOMPARE(found->views.at(3).y, 14 + 20 + 6);
    QCOMPARE(found->views.at(3).x, 4);
}

void LayoutXmlTest::whatDependsOnThePhoneIsNamed()
{
    const auto found = read(layout("<TextView android:layout_width=\"100dp\"\n"
                                   "android:layout_height=\"20dp\" "
                                   "android:layout_alignParentBottom=\"true\"/>",
                                   "RelativeLayout"));
    QVERIFY(found);
    QCOMPARE(found->views.size(), 1);
    QCOMPARE(found->notUnderstood.size(), 1);
    QVERIFY(found->notUnderstood.first().reason.text().contains(
        QStringLiteral("layout_alignParentBottom")));
}

void LayoutXmlTest::whatFollowsAnOpenHeightIsNamed()
{
    const auto found =
        read(layout("<LinearLayout android:orientation=\"vertical\" android:layout_width=\"100dp\" "
                    "android:layout_height=\"200dp\"><TextView android:layout_width=\"10dp\" "
                    "android:layout_height=\"wrap_content\"/><View android:layout_width=\"10dp\" "
                    "android:layout_height=\"30dp\"/></LinearLayout>"));
    QVERIFY(found);
    QCOMPARE(found->views.size(), 3);
    QCOMPARE(found->views.last().height, 0);
    QCOMPARE(found->notUnderstood.size(), 1);
}

void LayoutXmlTest::namesAreUnique()
{
    const auto found = read(layout("<View android:layout_width=\"1dp\" "
                                   "android:layout_height=\"1dp\"/><View "
                                   "android:layout_width=\"1dp\" android:layout_height=\"1dp\"/>"));
    QVERIFY(found);
    QVERIFY(found->views.at(1).name != found->views.at(2).name);
}

void LayoutXmlTest::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("cut off") << QByteArray("<FrameLayout><View");
    QTest::newRow("document type")
        << QByteArray("<!DOCTYPE a [<!ENTITY b \"c\">]><FrameLayout>&b;</FrameLayout>");
    QTest::newRow("compiled") << QByteArray("\x03\x00\x08\x00\x00\x00", 6);
}

void LayoutXmlTest::otherFilesAreRefused()
{
    QFETCH(QByteArray, bytes);
    const auto found = read(bytes);
    QVERIFY(!found);
    QVERIFY(found.error().message.contains(QStringLiteral("promo.xml")));
}

void LayoutXmlTest::hostileFilesEnd()
{
    QVERIFY(!read(QByteArray("<a>").repeated(500)));
    QVERIFY(!read(QByteArray(2'000'000, ' ')));
    QVERIFY(!read(layout(QByteArray("<View/>").repeated(5000).constData())));
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeLayoutXmlTest()
{
    return std::make_unique<numauth::consent::LayoutXmlTest>();
}

#include "LayoutXmlTest.moc"
