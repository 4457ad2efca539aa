#include "models/consent/RuleFinding.h"
#include "ui/consent/AttributesDialog.h"
#include "ui/consent/CanvasActions.h"
#include "ui/consent/CaptureDialog.h"
#include "ui/consent/ConsentPlace.h"
#include "ui/consent/CustomViewPanel.h"
#include "ui/consent/InspectorPanel.h"
#include "ui/consent/OnionBar.h"
#include "ui/consent/PageCanvas.h"
#include "ui/consent/ProblemsPanel.h"
#include "ui/consent/SidePanel.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QStackedWidget>

namespace numauth::ui {

void ConsentPlace::connectCanvas()
{
    new OnionBar(*m_canvas);
    m_side->setActions(*m_canvasActions);
    m_inspector->setActions(*m_canvasActions);
    addActions(m_canvasActions->all());
    connect(m_canvasActions, &CanvasActions::pictureWanted, this, &ConsentPlace::choosePicture);
    connect(m_canvasActions, &CanvasActions::layoutWanted, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Layout of the app"), m_folder,
                                                          tr("Android layouts (*.xml)"));
        if (const Result<> added = path.isEmpty() ? Result<>() : m_canvas->editor().addLayout(path);
            !added)
            refuse(added.error());
    });
    connect(m_canvasActions, &CanvasActions::dumpWanted, this, &ConsentPlace::chooseDump);
    connect(m_problems, &ProblemsPanel::attributeRequested, m_inspector,
            &InspectorPanel::showAttribute);
    const auto tell = [this](const QString &sentence) {
        emit toastRequested({sentence, Verdict::Information, {}, {}});
    };
    connect(&m_canvas->editor(), &ElementEditor::refused, this, tell);
    connect(m_side->outlineModel(), &OutlineModel::orderRefused, this, tell);
    const auto showProperties = [this] {
        m_properties->setCurrentIndex(m_customView->hasView() ? 1 : 0);
    };
    connect(&m_session, &PageSession::selectionChanged, this, showProperties);
    connect(&m_session, &PageSession::updated, this, showProperties);
    connect(m_inspector, &InspectorPanel::formRequested, this,
            [this](const QString &id) { openForm({id}); });
    connect(m_canvas, &PageCanvas::editRequested, this, [this](const QString &elementId) {
        openForm(AttributesDialog::attributesOf(m_session, elementId));
    });
    connect(m_canvas, &PageCanvas::lookChanged, this,
            [this] { m_zones->setChecked(m_canvas->look().zones == ZonesView::Device); });
}

AttributesDialog *ConsentPlace::openForm(const QStringList &attributeIds)
{
    if (attributeIds.isEmpty() || !m_session.document())
        return nullptr;
    const consent::Attribute *first =
        m_session.tables().attributes.find(m_session.page().platform, attributeIds.first());
    const QString title = attributeIds.size() == 1 ? first->label.text()
                                                   : consent::elementLabel(first->element).text();
    auto *dialog = new AttributesDialog(m_session, title, attributeIds, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

void ConsentPlace::choosePicture()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Picture over the page"), m_folder,
                                     tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp)"));
    if (!path.isEmpty())
        openPicture(path);
}

void ConsentPlace::chooseDump()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Views of a device's screen"), m_folder,
                                     tr("Dumps of uiautomator and XCUITest (*.xml *.json)"));
    if (!path.isEmpty())
        openDump(path);
}

CaptureDialog *ConsentPlace::openDump(const QString &path)
{
    if (!m_session.document()) {
        refuse({Error::Code::Usage, tr("Open a page first: a dump is compared with it."), {}});
        return nullptr;
    }
    setShowsMatrix(false);
    const Result<consent::CapturedPage> page = CaptureDialog::read(path, m_session);
    if (!page) {
        refuse(page.error());
        return nullptr;
    }
    auto *dialog = new CaptureDialog(m_session, *page, QFileInfo(path).fileName(), m_folder, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CaptureDialog::calibrated, this, &ConsentPlace::readCalibrations);
    dialog->open();
    return dialog;
}

void ConsentPlace::openXml(const QString &path)
{
    QFile file(path);
    constexpr qint64 headBytes = 64 * 1024;
    if (file.open(QIODevice::ReadOnly) && CaptureDialog::isDump(file.read(headBytes))) {
        openDump(path);
        return;
    }
    if (!m_session.document())
        return refuse(
            {Error::Code::Usage, tr("Open a page first: the layout's views are added to it."), {}});
    if (const Result<> added = m_canvas->editor().addLayout(path); !added)
        refuse(added.error());
}

void ConsentPlace::openPicture(const QString &path)
{
    if (!m_session.document())
        return refuse(
            {Error::Code::Usage, tr("Open a page first: a picture is laid over it."), {}});
    setShowsMatrix(false);
    if (const Result<> opened = m_canvas->onionSkin().open(path); !opened)
        refuse(opened.error());
}

} // namespace numauth::ui
