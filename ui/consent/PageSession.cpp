#include "ui/consent/PageSession.h"

#include "models/consent/PreparedPage.h"

#include <algorithm>

namespace numauth::ui {

using namespace consent;

namespace {

/// Between two changes of a list while a view is dragged.
constexpr int listsMs = 60;

} // namespace

PageSession::PageSession(std::shared_ptr<const ConsentTables> tables, QObject *parent)
    : QObject(parent), m_tables(std::move(tables)), m_knownDevices(m_tables->devices)
{
    const MatrixSelection selection = MatrixSelection::defaults(Platform::Android, *m_tables);
    m_state = selection.states.first();
    m_device = selection.devices.first();
    chooseDevices();
    m_lists.setSingleShot(true);
    m_lists.setInterval(listsMs);
    connect(&m_lists, &QTimer::timeout, this, &PageSession::listsDue);
    connect(&m_prover, &AdviceProver::proven, this, &PageSession::takeAdvice);
}

PageSession::~PageSession() = default;

const ConsentPage &PageSession::page() const
{
    static const ConsentPage empty;
    return m_document ? m_document->page() : empty;
}

void PageSession::setDocument(std::unique_ptr<ConsentDocument> document)
{
    m_document = std::move(document);
    m_selected.clear();
    m_selection.clear();
    m_elementStates.setPage(m_document ? m_document->path() : QString());
    if (m_document) {
        connect(m_document.get(), &ConsentDocument::pageChanged, this, &PageSession::recheck);
        chooseDevices();
        const bool hasDevice =
            std::ranges::find(m_devices, m_device.id, &Device::id) != m_devices.end();
        if (!hasDevice && !m_devices.isEmpty())
            m_device = m_devices.first();
        m_state.sdk = openingSdk();
    }
    emit documentChanged();
    recheck();
    emit selectionChanged();
}

void PageSession::setSdkVersions(const QMap<Platform, SdkVersion> &versions)
{
    m_sdkVersions = versions;
}

SdkVersion PageSession::openingSdk() const
{
    const QList<SdkVersion> known = m_tables->attributes.versions(page().platform);
    const SdkVersion newest = known.isEmpty() ? SdkVersion{} : known.last();
    return m_sdkVersions.value(page().platform, newest);
}

/// Those of the page's platform that the chosen set has.
void PageSession::chooseDevices()
{
    m_devices = m_tables->devices.devicesOf(page().platform);
    if (const DeviceSet *set = m_deviceFile.set(m_deviceSet))
        m_devices.removeIf(
            [set](const Device &device) { return !set->devices.contains(device.id); });
}

void PageSession::setDeviceFile(const DeviceFile &file)
{
    if (file == m_deviceFile)
        return;
    m_deviceFile = file;
    ConsentTables known = *m_tables;
    known.devices = m_knownDevices;
    m_formerTables << m_tables;
    m_tables = std::make_shared<ConsentTables>(file.addedTo(known));
    showDevices();
}

void PageSession::setDeviceSet(const QString &name)
{
    if (name == m_deviceSet)
        return;
    m_deviceSet = name;
    showDevices();
}

/// Other devices than before are there: the one on the canvas may be gone.
void PageSession::showDevices()
{
    chooseDevices();
    const auto shown = std::ranges::find(m_devices, m_device.id, &Device::id);
    if (shown != m_devices.end())
        m_device = *shown;
    else if (!m_devices.isEmpty())
        m_device = m_devices.first();
    emit devicesChanged();
    recheck();
}

void PageSession::setCalibrations(const QList<Calibration> &calibrations)
{
    if (calibrations == m_tables->calibrations)
        return;
    auto calibrated = std::make_shared<ConsentTables>(*m_tables);
    calibrated->calibrations = calibrations;
    m_formerTables << m_tables;
    m_tables = std::move(calibrated);
    recheck();
}

void PageSession::setState(const CellState &state)
{
    if (state == m_state)
        return;
    m_state = state;
    recheck();
}

void PageSession::setDevice(const QString &id)
{
    const Device *device = m_tables->devices.find(id);
    if (!device || device->id == m_device.id)
        return;
    m_device = *device;
    relayout();
    tellUpdated();
}

const Device *PageSession::pinnedDevice() const
{
    return m_tables->devices.find(m_pinned);
}

void PageSession::setPinnedDevice(const QString &id)
{
    m_pinned = id;
    tellUpdated();
}

MatrixSelection PageSession::selection() const
{
    MatrixSelection selection;
    selection.devices = m_devices;
    for (Carrier carrier : allCarriers) {
        CellState state = m_state;
        state.carrier = carrier;
        selection.states << state;
    }
    selection.addPopUp(page(), *m_tables);
    return selection;
}

void PageSession::recheck()
{
    if (m_devices.isEmpty() || m_devices.first().platform != page().platform)
        chooseDevices();
    SuppressedResult checked;
    if (m_document)
        checked = checkSuppressed(page(), selection(), *m_tables);
    m_matrix = std::move(checked.result);
    m_suppressed = std::move(checked.suppressed);
    relayout();
    tellUpdated();
    m_isAdviceDue = true;
    if (!m_isUnderHand)
        askForAdvice();
}

void PageSession::askForAdvice()
{
    m_isAdviceDue = false;
    m_prover.ask({m_matrix, page(), selection(), m_tables.get()});
}

void PageSession::takeAdvice(const QList<GroupedFinding> &findings)
{
    m_matrix.findings = findings;
    emit adviceProven();
}

void PageSession::tellUpdated()
{
    emit updated();
    if (!m_isUnderHand)
        emit listsDue();
    else if (!m_lists.isActive())
        m_lists.start();
}

void PageSession::setUnderHand(bool isUnderHand)
{
    m_isUnderHand = isUnderHand;
    if (isUnderHand)
        return;
    if (m_lists.isActive()) {
        m_lists.stop();
        emit listsDue();
    }
    if (m_isAdviceDue)
        askForAdvice();
}

void PageSession::relayout()
{
    const consent::PreparedPage prepared(page(), *m_tables);
    m_layout = layOut(prepared, m_device, m_state);
    m_findings = checkLayout(prepared, m_layout);
    m_findings.removeIf([this](const PageFinding &found) { return isAccepted(found.finding); });
}

/// Accepted by the page, so that the canvas does not mark it either.
bool PageSession::isAccepted(const Finding &finding) const
{
    return std::ranges::any_of(m_suppressed, [&finding](const SuppressedFinding &accepted) {
        return accepted.suppression.covers(finding);
    });
}

void PageSession::select(const QString &elementId)
{
    selectAll(elementId.isEmpty() ? QStringList() : QStringList{elementId});
}

void PageSession::selectAll(const QStringList &elementIds)
{
    if (elementIds == m_selection)
        return;
    m_selection = elementIds;
    m_selected = elementIds.isEmpty() ? QString() : elementIds.last();
    emit selectionChanged();
}

void PageSession::toggleSelected(const QString &elementId)
{
    QStringList selection = m_selection;
    if (selection.removeAll(elementId) == 0)
        selection << elementId;
    selectAll(selection);
}

} // namespace numauth::ui
