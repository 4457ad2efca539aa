#include "ui/consent/CustomViewPanel.h"

#include "ui/consent/ColorField.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormRow.h"

#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace numauth::ui {

using consent::CustomView;

namespace {

constexpr int labelWidth = 96;
constexpr double farthest = 100000;

QString documentFolder(const PageSession &session)
{
    const QString path = session.document() ? session.document()->path() : QString();
    return path.isEmpty() ? QString() : QFileInfo(path).path();
}

/// Shows no more decimals than the number has.
class DpBox : public QDoubleSpinBox
{
public:
    using QDoubleSpinBox::QDoubleSpinBox;

    QString textFromValue(double value) const override { return QString::number(value); }
};

} // namespace

CustomViewPanel::CustomViewPanel(PageSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_name(new QLineEdit), m_kind(new QComboBox),
      m_layer(new QComboBox), m_text(new QLineEdit), m_textColor(new ColorField),
      m_background(new ColorField), m_image(new QLineEdit),
      m_choose(makeIconButton(QStringLiteral("folder-open"), QString(), this))
{
    setObjectName(QStringLiteral("consent.customView"));
    makeFields();
    connect(&session, &PageSession::selectionChanged, this, &CustomViewPanel::show);
    connect(&session, &PageSession::listsDue, this, &CustomViewPanel::show);
    retranslate();
}

QDoubleSpinBox *CustomViewPanel::makeNumber(const QString &name, double least)
{
    auto *field = new DpBox;
    field->setObjectName(QStringLiteral("consent.customView.") + name);
    field->setRange(least, farthest);
    field->setDecimals(2);
    field->setKeyboardTracking(false);
    connect(field, &QDoubleSpinBox::valueChanged, this, &CustomViewPanel::write);
    return field;
}

void CustomViewPanel::makeFields()
{
    m_x = makeNumber(QStringLiteral("x"), -farthest);
    m_y = makeNumber(QStringLiteral("y"), -farthest);
    m_width = makeNumber(QStringLiteral("width"), 0);
    m_height = makeNumber(QStringLiteral("height"), 0);
    m_textSize = makeNumber(QStringLiteral("textSize"), 1);
    m_name->setObjectName(QStringLiteral("consent.customView.name"));
    m_text->setObjectName(QStringLiteral("consent.customView.text"));
    m_image->setObjectName(QStringLiteral("consent.customView.image"));
    m_kind->addItems({QString(), QString(), QString(), QString()});
    m_layer->addItems({QString(), QString(), QString(), QString()});
    auto *fields = new QWidget;
    auto *column = new QVBoxLayout(fields);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    for (QWidget *editor :
         QList<QWidget *>{m_name, m_kind, m_layer, m_x, m_y, m_width, m_height, m_text, m_textSize,
                          m_textColor, m_background, m_image}) {
        auto *row = new FormRow(QString(), editor);
        row->setLabelWidth(labelWidth);
        column->addWidget(row);
        m_rows << row;
    }
    m_rows.last()->addWidget(m_choose);
    column->addStretch(1);
    auto *area = new QScrollArea;
    area->setWidget(fields);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // its fields have it
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    for (QLineEdit *edit : {m_name, m_text, m_image})
        connect(edit, &QLineEdit::editingFinished, this, &CustomViewPanel::write);
    for (QComboBox *combo : {m_kind, m_layer})
        connect(combo, &QComboBox::activated, this, &CustomViewPanel::write);
    for (ColorField *field : {m_textColor, m_background})
        connect(field, &ColorField::colorChanged, this, &CustomViewPanel::write);
    connect(m_choose, &QToolButton::clicked, this, &CustomViewPanel::choosePicture);
}

const CustomView *CustomViewPanel::view() const
{
    const QString &id = m_session.selectedElement();
    const auto &views = m_session.page().customViews;
    if (!id.startsWith(QLatin1StringView("custom:")))
        return nullptr;
    const auto found = std::ranges::find(views, id.mid(7), &CustomView::name);
    return found == views.end() ? nullptr : &*found;
}

bool CustomViewPanel::hasView() const
{
    return view() != nullptr;
}

void CustomViewPanel::show()
{
    const CustomView *shown = view();
    if (!shown)
        return;
    m_isShowing = true;
    const auto set = [](QLineEdit *edit, const QString &text) {
        if (edit->text() != text)
            edit->setText(text);
    };
    set(m_name, shown->name);
    m_kind->setCurrentIndex(static_cast<int>(shown->kind));
    m_layer->setCurrentIndex(static_cast<int>(shown->layer));
    m_x->setValue(shown->x);
    m_y->setValue(shown->y);
    m_width->setValue(shown->width);
    m_height->setValue(shown->height);
    set(m_text, shown->text);
    m_textSize->setValue(shown->textSize);
    m_textColor->setColor(shown->textColor);
    m_background->setColor(shown->background);
    set(m_image, shown->image);
    m_rows.first()->clearError();
    m_isShowing = false;
}

void CustomViewPanel::write()
{
    const CustomView *shown = view();
    if (m_isShowing || !shown)
        return;
    CustomView changed = *shown;
    const QString before = shown->name;
    changed.name = m_name->text().trimmed();
    const auto &views = m_session.page().customViews;
    const bool isTaken = changed.name != before &&
                         std::ranges::find(views, changed.name, &CustomView::name) != views.end();
    if (changed.name.isEmpty() || isTaken) {
        m_rows.first()->setError(isTaken ? tr("Another view has this name already.")
                                         : tr("A view needs a name."));
        return;
    }
    changed.kind = static_cast<CustomView::Kind>(m_kind->currentIndex());
    changed.layer = static_cast<CustomView::Layer>(m_layer->currentIndex());
    changed.x = m_x->value();
    changed.y = m_y->value();
    changed.width = m_width->value();
    changed.height = m_height->value();
    changed.text = m_text->text();
    changed.textSize = m_textSize->value();
    changed.textColor = m_textColor->color();
    changed.background = m_background->color();
    changed.image = m_image->text().trimmed();
    m_isShowing = true; // the fields are as they shall be
    m_session.document()->setCustomView(before, changed);
    m_isShowing = false;
    m_session.select(QStringLiteral("custom:") + changed.name);
    show();
}

void CustomViewPanel::choosePicture()
{
    const QString folder = documentFolder(m_session);
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Picture of the view"), folder, tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp)"));
    if (path.isEmpty())
        return;
    m_image->setText(folder.isEmpty() ? path : QDir(folder).relativeFilePath(path));
    write();
}

void CustomViewPanel::retranslate()
{
    const QString unit = QLatin1Char(' ') + unitOf(m_session.layout().platform);
    for (QDoubleSpinBox *field : {m_x, m_y, m_width, m_height, m_textSize})
        field->setSuffix(unit);
    m_width->setSpecialValueText(tr("to the edge"));
    m_height->setSpecialValueText(tr("by content"));
    const QStringList names{tr("Name"),      tr("Kind"),        tr("Layer"),      tr("Left"),
                            tr("Top"),       tr("Width"),       tr("Height"),     tr("Text"),
                            tr("Text size"), tr("Text colour"), tr("Background"), tr("Picture")};
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        m_rows.at(row)->setLabel(names.at(row));
        m_rows.at(row)->editor()->setAccessibleName(names.at(row));
    }
    m_textColor->setName(tr("Text colour"));
    m_background->setName(tr("Background"));
    m_choose->setToolTip(tr("Choose a picture…"));
    m_choose->setAccessibleName(m_choose->toolTip());
    const QStringList kinds{tr("Picture"), tr("Text"), tr("Button"), tr("Block")};
    const QStringList layers{tr("Body"), tr("Title bar"), tr("Number row"), tr("XML layer")};
    for (int index = 0; index < 4; ++index) {
        m_kind->setItemText(index, kinds.at(index));
        m_layer->setItemText(index, layers.at(index));
    }
}

void CustomViewPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
